/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "case-desk.h"

#include "recourse-agreement-section.h"
#include "recourse-agreement-sheet.h"
#include "recourse-family-print.h"
#include "recourse-myth-card.h"
#include "recourse-myths-section.h"

#include <glib/gstdio.h>

/* Where the viewer was sent to last; NULL: nowhere. */
static char *launched;

static gboolean
launch (const char *path, GError **error)
{
  g_free (launched);
  launched = g_strdup (path);
  return TRUE;
}

static gboolean
refuse_to_launch (const char *path, GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "no application");
  return FALSE;
}

static RecourseProtectModel *
start (CaseDesk *f)
{
  RecourseProtectModel *protect = recourse_protect_model_new (f->guide, f->desk, f->lanes);

  g_clear_pointer (&launched, g_free);
  recourse_papers_model_set_launch (recourse_family_papers_peek (protect, RECOURSE_PAPER_MYTHS),
                                    launch);
  recourse_papers_model_set_launch (recourse_family_papers_peek (protect, RECOURSE_PAPER_AGREEMENT),
                                    launch);
  return protect;
}

static GtkWidget *
show (GtkWidget *section)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_child (GTK_WINDOW (window), section);
  gtk_window_present (GTK_WINDOW (window));
  return section;
}

static void
close_window (GtkWidget *section)
{
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (section)));
}

static gboolean
is_idle (gpointer model)
{
  return !recourse_papers_model_is_busy (model);
}

static void
open_and_wait (GtkWidget *section, RecourseProtectModel *protect, RecoursePaperKind kind)
{
  GtkWidget *print = app_test_find_type (section, RECOURSE_TYPE_FAMILY_PRINT);

  gtk_widget_activate_action (print, "family.open", NULL);
  app_test_wait (is_idle, recourse_family_papers_peek (protect, kind));
}

/* The checks of the cards, in their order; the switch for English is none of them. */
static void
collect_checks (GtkWidget *root, GPtrArray *checks)
{
  if (GTK_IS_CHECK_BUTTON (root) && g_object_get_data (G_OBJECT (root), "recourse-card") != NULL)
    g_ptr_array_add (checks, root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_checks (child, checks);
}

static void
choose (GtkWidget *section, guint index, gboolean is_chosen)
{
  g_autoptr (GPtrArray) checks = g_ptr_array_new ();

  collect_checks (section, checks);
  g_assert_cmpuint (index, <, checks->len);
  gtk_check_button_set_active (checks->pdata[index], is_chosen);
}

static gint64
get_size (const char *path)
{
  GStatBuf buffer;

  g_assert_nonnull (path);
  g_assert_cmpint (g_stat (path, &buffer), ==, 0);
  return (gint64) buffer.st_size;
}

/* --- Myth cards ---------------------------------------------------------------------------------
 */

static void
test_cards (CaseDesk *f, gconstpointer unused)
{
  static const RecourseLanguage languages[] = { RECOURSE_LANGUAGE_EN, RECOURSE_LANGUAGE_ZH_CN };
  g_autoptr (RecourseProtectModel) protect = start (f);
  RecoursePack *pack = recourse_protect_model_peek_built_in (protect);
  g_autoptr (GPtrArray) cards = recourse_myth_card_list (pack);

  for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
    {
      GtkWidget *section;

      recourse_guide_model_set_language (f->guide, languages[l]);
      section = show (recourse_myths_section_new (protect));
      for (guint i = 0; i < cards->len; i++)
        {
          const RecourseRemedy *card = cards->pdata[i];
          g_autofree char *why = recourse_myth_card_why (pack, card, languages[l]);
          g_autofree char *source = recourse_myth_card_source (pack, card, languages[l]);
          g_autofree char *copied = recourse_myth_card_text (pack, card, RECOURSE_LANGUAGE_ZH_CN);

          g_assert_nonnull (
              app_test_find_label (section, recourse_text_get (&card->title, languages[l])));
          g_assert_nonnull (app_test_find_label (section, why));
          g_assert_nonnull (app_test_find_label (section, source));
          g_assert_nonnull (app_test_find_button (section, "win.copy", copied));
        }
      close_window (section);
    }
}

/* English goes along where it is wanted, behind the Chinese. */
static void
test_copy_both (CaseDesk *f, gconstpointer unused)
{
  g_autoptr (RecourseProtectModel) protect = start (f);
  RecoursePack *pack = recourse_protect_model_peek_built_in (protect);
  const RecourseRemedy *card = recourse_myth_card_find (pack, "recall-button");
  g_autofree char *chinese = recourse_myth_card_text (pack, card, RECOURSE_LANGUAGE_ZH_CN);
  g_autofree char *english = recourse_myth_card_text (pack, card, RECOURSE_LANGUAGE_EN);
  g_autofree char *both = g_strconcat (chinese, "\n", english, NULL);
  GtkWidget *section = show (recourse_myths_section_new (protect));

  g_assert_null (app_test_find_button (section, "win.copy", both));
  recourse_papers_model_set_has_english (
      recourse_family_papers_peek (protect, RECOURSE_PAPER_MYTHS), TRUE);
  g_assert_nonnull (app_test_find_button (section, "win.copy", both));
  close_window (section);
}

/* None chosen means all; what is chosen stays when the page is built anew. */
static void
test_choose (CaseDesk *f, gconstpointer unused)
{
  g_autoptr (RecourseProtectModel) protect = start (f);
  RecoursePack *pack = recourse_protect_model_peek_built_in (protect);
  g_autoptr (GPtrArray) cards = recourse_myth_card_list (pack);
  g_autofree char *all = recourse_myth_card_texts (pack, cards, RECOURSE_LANGUAGE_ZH_CN);
  GtkWidget *section = show (recourse_myths_section_new (protect));
  g_autofree char *two = NULL;
  gint64 size;

  g_assert_nonnull (app_test_find_button (section, "win.copy", all));
  open_and_wait (section, protect, RECOURSE_PAPER_MYTHS);
  g_assert_true (g_str_has_suffix (launched, ".pdf"));
  size = get_size (launched);

  choose (section, 1, TRUE);
  choose (section, 3, TRUE);
  g_ptr_array_set_size (cards, 4);
  g_ptr_array_remove_index (cards, 2);
  g_ptr_array_remove_index (cards, 0);
  two = recourse_myth_card_texts (pack, cards, RECOURSE_LANGUAGE_ZH_CN);
  g_assert_nonnull (app_test_find_button (section, "win.copy", two));
  close_window (section);

  section = show (recourse_myths_section_new (protect));
  g_assert_nonnull (app_test_find_button (section, "win.copy", two));
  g_clear_pointer (&launched, g_free);
  open_and_wait (section, protect, RECOURSE_PAPER_MYTHS);
  g_assert_cmpint (get_size (launched), <, size);

  choose (section, 1, FALSE);
  choose (section, 3, FALSE);
  g_assert_nonnull (app_test_find_button (section, "win.copy", all));
  close_window (section);
}

/* No card of another pack is shown, copied or printed, but ours. */
static gboolean
has_built_in (gpointer protect)
{
  return recourse_protect_model_peek_built_in (protect) != NULL;
}

static void
test_foreign (CaseDesk *f, gconstpointer unused)
{
  g_autofree char *mini = app_test_source_path ("tests/data/packs/mini");
  g_autoptr (GError) error = NULL;
  g_autoptr (RecoursePack) pack = recourse_pack_new_from_directory (mini, &error);
  g_autoptr (RecourseAdvisor) advisor = recourse_advisor_new (pack, &error);
  g_autoptr (RecourseInterview) interview = recourse_interview_new (advisor, APP_TEST_NOW);
  g_autoptr (RecourseGuideModel) guide = recourse_guide_model_new (interview, f->clock, TRUE);
  g_autoptr (RecourseProtectModel) protect = NULL;
  const RecourseRemedy *ours;
  GtkWidget *section;
  guint theirs = 0;

  g_assert_no_error (error);
  protect = recourse_protect_model_new (guide, f->desk, f->lanes);
  section = show (recourse_myths_section_new (protect));
  app_test_wait (has_built_in, protect);
  ours = recourse_myth_card_find (recourse_protect_model_peek_built_in (protect), "recall-button");
  g_assert_nonnull (app_test_find_label (
      section, recourse_text_get (&ours->title, recourse_guide_model_language (guide))));
  g_assert_true (recourse_pack_find_remedy (pack, "odd-login", &theirs));
  g_assert_null (app_test_find_label (
      section, recourse_text_get (&recourse_pack_remedy (pack, theirs)->summary,
                                  recourse_guide_model_language (guide))));
  close_window (section);
}

/* --- While somebody may be watching -------------------------------------------------------------
 */

static void
test_hidden (CaseDesk *f, gconstpointer unused)
{
  g_autoptr (RecourseProtectModel) protect = start (f);
  GtkWidget *section = show (recourse_myths_section_new (protect));
  g_autoptr (GPtrArray) checks = g_ptr_array_new ();

  recourse_guide_model_raise_alarm (f->guide);
  collect_checks (section, checks);
  g_assert_cmpuint (checks->len, ==, 0);
  open_and_wait (section, protect, RECOURSE_PAPER_MYTHS);
  g_assert_null (launched);
  close_window (section);
}

/* --- The family agreement -----------------------------------------------------------------------
 */

static void
test_agreement (CaseDesk *f, gconstpointer unused)
{
  g_autoptr (RecourseProtectModel) protect = start (f);
  RecoursePack *pack = recourse_protect_model_peek_built_in (protect);
  const RecourseText *last = NULL;
  GtkWidget *section;

  recourse_guide_model_set_language (f->guide, RECOURSE_LANGUAGE_ZH_CN);
  section = show (recourse_agreement_section_new (protect));
  for (guint i = 0; i < recourse_agreement_n_rules (); i++)
    {
      last = &recourse_agreement_rule (pack, i)->text;
      g_autofree char *line = g_strdup_printf ("%u.  %s", i + 1,
                                               recourse_text_get (last, RECOURSE_LANGUAGE_ZH_CN));

      g_assert_nonnull (app_test_find_label (section, line));
      g_assert_null (app_test_find_label (section, recourse_text_get (last, RECOURSE_LANGUAGE_EN)));
    }
  recourse_papers_model_set_has_english (
      recourse_family_papers_peek (protect, RECOURSE_PAPER_AGREEMENT), TRUE);
  g_assert_nonnull (app_test_find_label (section, recourse_text_get (last, RECOURSE_LANGUAGE_EN)));
  close_window (section);
}

static void
test_open_agreement (CaseDesk *f, gconstpointer unused)
{
  g_autoptr (RecourseProtectModel) protect = start (f);
  RecoursePapersModel *model = recourse_family_papers_peek (protect, RECOURSE_PAPER_AGREEMENT);
  g_autofree char *path = g_build_filename (f->folder, "saved.pdf", NULL);
  const RecoursePaperOrder order = { .kind = RECOURSE_PAPER_AGREEMENT, .output = path };
  GtkWidget *section = show (recourse_agreement_section_new (protect));

  open_and_wait (section, protect, RECOURSE_PAPER_AGREEMENT);
  g_assert_cmpint (get_size (launched), >, 1000);
  g_assert_null (recourse_papers_model_peek_failure (model));
  g_assert_cmpuint (case_desk_count_cases (f), ==, 0);

  recourse_papers_model_make (model, &order);
  app_test_wait (is_idle, model);
  g_assert_cmpstr (recourse_papers_model_peek_saved (model), ==, path);
  g_assert_cmpint (get_size (path), >, 1000);
  /* What was saved here is told here alone. */
  g_assert_null (recourse_papers_model_peek_saved (
      recourse_family_papers_peek (protect, RECOURSE_PAPER_MYTHS)));

  recourse_papers_model_set_launch (model, refuse_to_launch);
  open_and_wait (section, protect, RECOURSE_PAPER_AGREEMENT);
  g_assert_cmpint (recourse_papers_model_peek_failure (model)->job, ==, RECOURSE_PAPERS_LAUNCHING);
  g_assert_nonnull (app_test_find_label (section, "It Cannot Be Shown"));
  close_window (section);
}

int
main (int argc, char **argv)
{
  app_test_init_display (&argc, &argv);
  case_desk_add_test ("/myths/cards", test_cards);
  case_desk_add_test ("/myths/copy-both", test_copy_both);
  case_desk_add_test ("/myths/choose", test_choose);
  case_desk_add_test ("/myths/foreign", test_foreign);
  case_desk_add_test ("/myths/hidden", test_hidden);
  case_desk_add_test ("/agreement/preview", test_agreement);
  case_desk_add_test ("/agreement/open", test_open_agreement);
  return g_test_run ();
}
