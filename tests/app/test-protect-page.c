/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "case-desk.h"
#include "reference-case.h"

#include "recourse-display.h"
#include "recourse-offer-section.h"
#include "recourse-protect-page.h"
#include "recourse-protect-sections.h"

typedef struct
{
  CaseDesk desk;
  RecourseProtectModel *model;
  GtkWidget *window;
  GtkWidget *page;
} Fixture;

static void
build_page (Fixture *f)
{
  f->page = recourse_protect_page_new (f->model);
  gtk_window_set_child (GTK_WINDOW (f->window), f->page);
}

static void
set_up (Fixture *f, gconstpointer unused)
{
  case_desk_set_up (&f->desk, NULL);
  f->model = recourse_protect_model_new (f->desk.guide, f->desk.desk, f->desk.lanes);
  f->window = gtk_window_new ();
  build_page (f);
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  g_object_unref (f->model);
  case_desk_tear_down (&f->desk, NULL);
}

static gboolean
has_offer (Fixture *f)
{
  return app_test_find_type (f->page, RECOURSE_TYPE_OFFER_SECTION) != NULL;
}

static gboolean
sees (Fixture *f, const char *text)
{
  return app_test_find_label (f->page, text) != NULL;
}

/* The start of the program pays for nothing that nobody looks at. */
static void
test_late (Fixture *f, gconstpointer unused)
{
  g_assert_false (has_offer (f));
  gtk_window_present (GTK_WINDOW (f->window));
  g_assert_true (has_offer (f));
}

static void
test_sections (Fixture *f, gconstpointer unused)
{
  gtk_window_present (GTK_WINDOW (f->window));
  for (guint i = 0; i < recourse_protect_sections_n (); i++)
    {
      const RecourseSection *section = recourse_protect_sections_get (i);

      recourse_protect_page_show_section (RECOURSE_PROTECT_PAGE (f->page), section->id);
      g_assert_cmpstr (recourse_protect_model_peek_section (f->model), ==, section->id);
      g_assert_cmpint (has_offer (f), ==, g_str_equal (section->id, "offer"));
    }
  recourse_protect_page_show_section (RECOURSE_PROTECT_PAGE (f->page), "no-such-section");
  g_assert_true (has_offer (f));
}

/* A choice is remembered, and the page that is built anew begins there. */
static void
test_chosen (Fixture *f, gconstpointer unused)
{
  GtkWidget *button;

  gtk_window_present (GTK_WINDOW (f->window));
  button = app_test_find_button (f->page, "sections.open", "checks");
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpstr (recourse_protect_model_peek_section (f->model), ==, "checks");
  g_assert_false (has_offer (f));
  g_assert_true (sees (f, "Before paying: who is it?"));
  build_page (f);
  g_assert_true (sees (f, "Before paying: who is it?"));
}

/* While somebody may be watching, what was typed is not even there, and then it is back. */
static void
test_hidden (Fixture *f, gconstpointer unused)
{
  RecourseOfferModel *offer = recourse_protect_model_peek_offer (f->model);

  gtk_window_present (GTK_WINDOW (f->window));
  recourse_offer_model_set_text (offer, "请先交保证金");
  g_assert_true (sees (f, "请先交保证金"));
  recourse_guide_model_raise_alarm (f->desk.guide);
  g_assert_false (has_offer (f));
  g_assert_false (sees (f, "请先交保证金"));
  g_assert_true (sees (f, "First cut the connection"));
  /* Whoever leads here meanwhile finds nothing either. */
  recourse_protect_page_show_section (RECOURSE_PROTECT_PAGE (f->page), "offer");
  g_assert_false (has_offer (f));
  recourse_guide_model_end_sharing (f->desk.guide);
  g_assert_true (sees (f, "请先交保证金"));
}

static gboolean
has_built_in (gpointer model)
{
  return recourse_protect_model_peek_built_in (model) != NULL;
}

/* Whoever made another pack must not say what gives him away: offers are checked by ours. */
static void
test_foreign (Fixture *f, gconstpointer unused)
{
  g_autoptr (RecourseGuideModel)
      guide = recourse_guide_model_new (f->desk.interview, f->desk.clock, TRUE);
  g_autoptr (RecourseProtectModel)
      model = recourse_protect_model_new (guide, f->desk.desk, f->desk.lanes);
  RecourseOfferModel *offer = recourse_protect_model_peek_offer (model);

  g_assert_true (recourse_protect_model_is_foreign (model));
  recourse_offer_model_set_text (offer, "请先交保证金");
  gtk_window_set_child (GTK_WINDOW (f->window), recourse_protect_page_new (model));
  f->page = gtk_window_get_child (GTK_WINDOW (f->window));
  gtk_window_present (GTK_WINDOW (f->window));
  g_assert_null (recourse_offer_model_peek_check (offer));
  app_test_wait (has_built_in, model);
  g_assert_true (recourse_protect_model_peek_built_in (model)
                 != recourse_guide_model_peek_pack (guide));
  g_assert_true (sees (f, "Stop. This Looks Like a Second Swindle."));
  /* The numbers are ours, so they stand there. */
  g_assert_true (sees (f, "110"));
}

/* --- Claims -------------------------------------------------------------------------------------
 */

static void
open_part (RecourseGuideModel *guide, const RecoursePrevention *part)
{
  static const char *const names[] = { "guide", "sources" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *key = g_strdup_printf ("prevention/%s/%s", part->id, names[i]);

      recourse_guide_drafts_set_open (recourse_guide_model_peek_drafts (guide), key, TRUE);
    }
}

static void
open_all (RecourseGuideModel *guide)
{
  RecoursePack *pack = recourse_guide_model_peek_pack (guide);

  for (guint i = 0; i < recourse_pack_n_preventions (pack); i++)
    open_part (guide, recourse_pack_prevention (pack, i));
}

/* Labels at or below @widget that say what the source guide says; each has its verdict beside it.
 */
static guint
check_guide_claims (GtkWidget *widget, RecoursePack *pack)
{
  guint n = 0;

  for (guint i = 0; GTK_IS_LABEL (widget) && i < recourse_pack_n_claims (pack); i++)
    {
      const RecourseClaim *claim = recourse_pack_claim (pack, i);

      if (!g_str_has_prefix (claim->id, "guide.")
          || !g_str_equal (gtk_label_get_text (GTK_LABEL (widget)),
                           recourse_text_get (&claim->text, RECOURSE_LANGUAGE_EN)))
        continue;
      n++;
      for (guint k = 0; k < claim->n_verdicts; k++)
        g_assert_true (reference_case_has_words (gtk_widget_get_parent (widget),
                                                 recourse_display_verdict (claim->verdicts[k])));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += check_guide_claims (child, pack);
  return n;
}

/* What the guide says of a wall stands nowhere without what became of it. */
static void
test_guide_claims (Fixture *f, gconstpointer unused)
{
  RecoursePack *pack = recourse_guide_model_peek_pack (f->desk.guide);
  guint n_expected = 0;
  guint n = 0;

  for (guint i = 0; i < recourse_pack_n_preventions (pack); i++)
    n_expected += recourse_pack_prevention (pack, i)->guide != NULL ? 1 : 0;
  g_assert_cmpuint (n_expected, >, 0);
  open_all (f->desk.guide);
  gtk_window_present (GTK_WINDOW (f->window));
  for (guint i = 0; i < recourse_protect_sections_n (); i++)
    {
      recourse_protect_page_show_section (RECOURSE_PROTECT_PAGE (f->page),
                                          recourse_protect_sections_get (i)->id);
      n += check_guide_claims (f->page, pack);
    }
  g_assert_cmpuint (n, ==, n_expected);
}

static guint
count_links (GtkWidget *widget, gboolean is_visible)
{
  guint n = 0;

  if (GTK_IS_ACTIONABLE (widget) && gtk_widget_get_visible (widget) == is_visible
      && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), "win.open-claim")
             == 0)
    n++;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_links (child, is_visible);
  return n;
}

/* The page Reference has the claims of the other pack, and not ours. */
static void
test_foreign_links (Fixture *f, gconstpointer unused)
{
  g_autoptr (RecourseGuideModel)
      guide = recourse_guide_model_new (f->desk.interview, f->desk.clock, TRUE);
  g_autoptr (RecourseProtectModel)
      model = recourse_protect_model_new (guide, f->desk.desk, f->desk.lanes);

  open_all (f->desk.guide);
  recourse_offer_model_set_text (recourse_protect_model_peek_offer (f->model), "请先交保证金");
  gtk_window_present (GTK_WINDOW (f->window));
  g_assert_cmpuint (count_links (f->page, TRUE), >, 0);
  g_assert_cmpuint (count_links (f->page, FALSE), ==, 0);
  open_all (guide);
  recourse_offer_model_set_text (recourse_protect_model_peek_offer (model), "请先交保证金");
  gtk_window_set_child (GTK_WINDOW (f->window), recourse_protect_page_new (model));
  f->page = gtk_window_get_child (GTK_WINDOW (f->window));
  app_test_wait (has_built_in, model);
  g_assert_cmpuint (count_links (f->page, FALSE), >, 0);
  g_assert_cmpuint (count_links (f->page, TRUE), ==, 0);
}

static void
add (const char *path, void (*func) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, func, tear_down);
}

int
main (int argc, char **argv)
{
  app_test_init_display (&argc, &argv);
  add ("/app/protect-page/late", test_late);
  add ("/app/protect-page/sections", test_sections);
  add ("/app/protect-page/chosen", test_chosen);
  add ("/app/protect-page/hidden", test_hidden);
  add ("/app/protect-page/foreign", test_foreign);
  add ("/app/protect-page/foreign-links", test_foreign_links);
  add ("/app/protect-page/guide-claims", test_guide_claims);
  return g_test_run ();
}
