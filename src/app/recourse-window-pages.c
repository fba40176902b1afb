/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-window-pages"

#include "recourse-window-pages.h"

#include "recourse-broken-pack-page.h"
#include "recourse-case-page.h"
#include "recourse-claim-way.h"
#include "recourse-compare-page.h"
#include "recourse-evidence-page.h"
#include "recourse-foreign-pack.h"
#include "recourse-guide-page.h"
#include "recourse-papers-model.h"
#include "recourse-papers-section.h"
#include "recourse-protect-page.h"
#include "recourse-reference-page.h"

#include <glib/gi18n.h>

/* The contact that a page of trouble shows: whom to ring after a fraud. */
#define CONTACT_IN_TROUBLE "police"
#define OPEN_PREFIX "win.open-"

static void
evidence_changed_cb (RecourseEvidenceModel *evidence, GtkWidget *page)
{
  gtk_widget_set_sensitive (page,
                            recourse_evidence_model_job (evidence) != RECOURSE_EVIDENCE_LOCKING);
}

/* What is answered while the case is being locked could not be written into it any more. */
static GtkWidget *
rest_while_locking (GtkWidget *page, RecourseSession *session)
{
  g_signal_connect_object (recourse_session_peek_evidence (session), "changed",
                           G_CALLBACK (evidence_changed_cb), page, 0);
  return page;
}

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
  RecourseCaseDesk *desk = recourse_session_peek_desk (session);
  const char *directory = recourse_session_peek_directory (session);
  GtkWidget *page = recourse_guide_page_new (recourse_session_peek_guide (session), language);
  GtkWidget *compare = recourse_compare_page_new (recourse_session_peek_compare (session));

  recourse_window_view_set_pack (view, pack);
  if (directory != NULL)
    recourse_window_view_set_banner (view,
                                     recourse_foreign_pack_banner_new (pack, directory, language));
  recourse_window_view_add_page (view, rest_while_locking (page, session), "guide", _ ("Guide"),
                                 "help-browser-symbolic");
  recourse_window_view_add_page (view, rest_while_locking (compare, session), "compare",
                                 _ ("Compare"), "compare-symbolic");
  recourse_window_view_add_page (
      view, recourse_evidence_page_new (recourse_session_peek_evidence (session)), "evidence",
      _ ("Evidence"), "evidence-symbolic");
  recourse_window_view_add_page (
      view, recourse_protect_page_new (recourse_session_peek_protect (session)), "protect",
      _ ("Protect"), "protect-symbolic");
  recourse_window_view_add_page (
      view, recourse_reference_page_new (recourse_session_peek_reference (session)), "reference",
      _ ("Reference"), "reference-symbolic");
  /* With knowledge of somebody else no case is looked at. */
  if (recourse_case_desk_peek_guide (desk) != NULL)
    recourse_window_view_add_quiet_page (
        view, rest_while_locking (recourse_case_page_new (desk), session), "case");
  recourse_window_view_set_session (view, session);
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

/* The page of the evidence tells what became of it. */
static void
keep_text (RecourseWindowView *view, const char *text)
{
  recourse_evidence_page_keep_text (
      RECOURSE_EVIDENCE_PAGE (recourse_window_view_peek_page (view, "evidence")), text);
  recourse_window_view_set_page_name (view, "evidence");
}

static void
show_case (RecourseWindowView *view, const char *section)
{
  GtkWidget *page = recourse_window_view_peek_page (view, "case");

  if (page == NULL)
    return;
  recourse_case_page_show_section (RECOURSE_CASE_PAGE (page), section);
  recourse_window_view_set_page_name (view, "case");
}

static void
note_call (RecourseWindowView *view, const char *contact)
{
  GtkWidget *page = recourse_window_view_peek_page (view, "case");

  if (page == NULL)
    return;
  recourse_case_page_note_call (RECOURSE_CASE_PAGE (page), contact);
  recourse_window_view_set_page_name (view, "case");
}

static void
show_protect (RecourseWindowView *view, const char *section)
{
  GtkWidget *page = recourse_window_view_peek_page (view, "protect");

  if (page == NULL)
    return;
  recourse_protect_page_show_section (RECOURSE_PROTECT_PAGE (page), section);
  recourse_window_view_set_page_name (view, "protect");
}

/** recourse_window_pages_open_sheet: makes it and hands it to the viewer, and shows where it comes
 * from: what it still lacks, and what became of it */
void
recourse_window_pages_open_sheet (RecourseWindowView *view,
                                  RecourseCaseDesk *desk,
                                  RecoursePaperKind kind)
{
  if (recourse_case_desk_peek_guide (desk) == NULL)
    return;
  recourse_papers_model_show_letter (recourse_papers_model_peek (desk), NULL);
  show_case (view, "papers");
  recourse_papers_section_open_sheet (desk, kind);
}

/**
 * recourse_window_pages_open:
 * @action: "win.case-section", "win.protect-section", "win.note-call", "win.all-deadlines",
 *   "win.open-claim", "win.leave-reference", or "win.open-" and the name of a page
 * @parameter: (nullable): id of a part of the page of the case or of the page Protect, which is
 * then the one to open; of the contact of the pack that was called; or of what is to be looked up;
 * for "win.keep-text" what is to be kept as evidence
 *
 * Puts a page on top. There is none of the case with knowledge of somebody else.
 */
void
recourse_window_pages_open (RecourseWindowView *view, const char *action, GVariant *parameter)
{
  if (g_str_equal (action, "win.note-call"))
    note_call (view, g_variant_get_string (parameter, NULL));
  else if (g_str_equal (action, "win.all-deadlines"))
    gtk_widget_activate_action (GTK_WIDGET (view), "case.deadlines", NULL);
  else if (g_str_equal (action, "win.keep-text"))
    keep_text (view, g_variant_get_string (parameter, NULL));
  else if (g_str_equal (action, "win.protect-section"))
    show_protect (view, g_variant_get_string (parameter, NULL));
  else if (g_str_equal (action, "win.open-claim"))
    recourse_claim_way_open (view, g_variant_get_string (parameter, NULL));
  else if (g_str_equal (action, "win.leave-reference"))
    recourse_claim_way_leave (view);
  else if (parameter != NULL)
    show_case (view, g_variant_get_string (parameter, NULL));
  else
    recourse_window_view_set_page_name (view, action + strlen (OPEN_PREFIX));
}
