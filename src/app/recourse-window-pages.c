/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-window-pages"

#include "recourse-window-pages.h"

#include "recourse-broken-pack-page.h"
#include "recourse-compare-page.h"
#include "recourse-evidence-page.h"
#include "recourse-foreign-pack.h"
#include "recourse-guide-page.h"

#include <glib/gi18n.h>

/* The contact that a page of trouble shows: whom to ring after a fraud. */
#define CONTACT_IN_TROUBLE "police"

/**
 * recourse_window_pages_add:
 * @session: with knowledge
 *
 * Puts all pages into @view.
 *
 * Returns: (transfer none): the page of the guide
 */
GtkWidget *
recourse_window_pages_add (RecourseWindowView *view,
                           RecourseSession *session,
                           RecourseLanguage language)
{
  RecoursePack *pack = recourse_session_peek_pack (session);
  const char *directory = recourse_session_peek_directory (session);
  GtkWidget *page = recourse_guide_page_new (recourse_session_peek_guide (session), language);

  recourse_window_view_set_pack (view, pack);
  if (directory != NULL)
    recourse_window_view_set_banner (view,
                                     recourse_foreign_pack_banner_new (pack, directory, language));
  recourse_window_view_add_page (view, page, "guide", _ ("Guide"), "help-browser-symbolic");
  recourse_window_view_add_page (
      view, recourse_compare_page_new (recourse_session_peek_compare (session)), "compare",
      _ ("Compare"), "compare-symbolic");
  recourse_window_view_add_page (
      view, recourse_evidence_page_new (recourse_session_peek_evidence (session)), "evidence",
      _ ("Evidence"), "evidence-symbolic");
  recourse_window_view_show_pages (view);
  return page;
}

/**
 * recourse_window_pages_new_trouble:
 * @session: in trouble
 *
 * Returns: (transfer floating): what is shown in the place of all pages
 */
GtkWidget *
recourse_window_pages_new_trouble (RecourseSession *session, RecourseLanguage language)
{
  RecoursePack *pack = recourse_session_peek_pack (session);
  GtkWidget *page = recourse_broken_pack_page_new (
      recourse_session_peek_trouble (session), recourse_session_peek_directory (session) != NULL);
  const RecourseContact *contact = NULL;

  if (pack != NULL)
    contact = recourse_pack_find_contact (pack, CONTACT_IN_TROUBLE);
  if (contact != NULL)
    recourse_broken_pack_page_set_contact (RECOURSE_BROKEN_PACK_PAGE (page), contact, language);
  return page;
}

/** recourse_window_pages_ask_to_keep: @files: (element-type filename): with which the program was
 * called; shows the page of the evidence, and asks there */
void
recourse_window_pages_ask_to_keep (RecourseWindowView *view, GPtrArray *files)
{
  GtkWidget *page = recourse_window_view_peek_page (view, "evidence");

  recourse_window_view_set_page_name (view, "evidence");
  recourse_evidence_page_ask_to_keep (RECOURSE_EVIDENCE_PAGE (page), files);
}
