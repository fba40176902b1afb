/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-bag-papers"

#include "recourse-bag-papers.h"

#include "recourse-how-to-check.h"
#include "recourse-summary.h"

static GBytes *
make_summary (RecoursePack *pack,
              RecourseCaseFolder *folder,
              const RecourseBagExport *what,
              GError **error)
{
  const RecourseSummaryOptions options = {
    .audience = recourse_bag_audience_name (what->audience),
    .exhibits = what->exhibits,
    .n_exhibits = what->n_exhibits,
    .withheld = what->withheld,
    .n_withheld = what->n_withheld,
  };

  return recourse_summary_pdf (pack, folder, &options, error);
}

/**
 * recourse_bag_papers_init:
 * @what: what is to be handed over; gets the papers as its extras, borrowed from @self
 *
 * Makes the papers of a bag. @self is to be cleared in any case. Errors as those of
 * recourse_summary_pdf() and recourse_how_to_check_html().
 */
gboolean
recourse_bag_papers_init (RecourseBagPapers *self,
                          RecoursePack *pack,
                          RecourseCaseFolder *folder,
                          RecourseBagExport *what,
                          GError **error)
{
  static const char *const paths[RECOURSE_N_BAG_PAPERS] = { "data/summary.pdf",
                                                            "data/how-to-check.html",
                                                            "data/how-to-check.txt" };

  g_return_val_if_fail (self != NULL && what != NULL, FALSE);

  *self = (RecourseBagPapers){ 0 };
  self->contents[0] = make_summary (pack, folder, what, error);
  if (self->contents[0] != NULL)
    self->contents[1] = recourse_how_to_check_html (pack, error);
  if (self->contents[1] != NULL)
    self->contents[2] = recourse_how_to_check_text (pack, error);
  if (self->contents[2] == NULL)
    return FALSE;
  for (guint i = 0; i < RECOURSE_N_BAG_PAPERS; i++)
    self->extras[i] = (RecourseBagExtra){ .path = paths[i], .contents = self->contents[i] };
  what->extras = self->extras;
  what->n_extras = RECOURSE_N_BAG_PAPERS;
  return TRUE;
}

/** recourse_bag_papers_clear: frees what @self owns */
void
recourse_bag_papers_clear (RecourseBagPapers *self)
{
  for (guint i = 0; i < RECOURSE_N_BAG_PAPERS; i++)
    g_clear_pointer (&self->contents[i], g_bytes_unref);
}
