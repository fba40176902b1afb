/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "reference-case"

#include "reference-case.h"

#include "recourse-interface-language.h"
#include "recourse-reference-list.h"

#include <string.h>

static gboolean
is_mapped (gpointer user_data)
{
  return gtk_widget_get_mapped (user_data);
}

/** reference_case_init: @pack: (nullable): NULL for the built-in one; the page is not seen yet */
void
reference_case_init (ReferenceCase *self,
                     RecoursePack *pack,
                     gboolean is_foreign,
                     RecourseLanguage language,
                     const char *now)
{
  g_autoptr (RecourseAdvisor) advisor = NULL;
  g_autoptr (GError) error = NULL;
  gint64 moment = 0;

  recourse_interface_language_apply (language);
  g_assert_true (recourse_china_time_parse (now, &moment, NULL));
  self->clock = recourse_clock_new ();
  recourse_clock_pretend (self->clock, moment);
  self->pack = pack != NULL ? g_object_ref (pack) : recourse_pack_new_built_in (&error);
  g_assert_no_error (error);
  advisor = recourse_advisor_new (self->pack, &error);
  g_assert_no_error (error);
  self->interview = recourse_interview_new (advisor, moment);
  self->guide = recourse_guide_model_new (self->interview, self->clock, is_foreign);
  recourse_guide_model_set_language (self->guide, language);
  self->model = recourse_reference_model_new (self->guide);
  self->page = recourse_reference_page_new (self->model);
  self->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (self->window), self->page);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1000, 800);
}

/** reference_case_clear: nothing outlives its owner */
void
reference_case_clear (ReferenceCase *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_finalize_object (self->model);
  g_object_unref (self->guide);
  g_object_unref (self->interview);
  g_object_unref (self->pack);
  g_object_unref (self->clock);
  recourse_interface_language_apply (RECOURSE_LANGUAGE_EN);
}

/** reference_case_show_page: until it is seen */
void
reference_case_show_page (ReferenceCase *self)
{
  gtk_window_present (GTK_WINDOW (self->window));
  app_test_wait (is_mapped, self->page);
}

/** reference_case_show_section: with all its rows, as if somebody had scrolled to its end */
void
reference_case_show_section (ReferenceCase *self, const char *section)
{
  GtkWidget *list;

  recourse_reference_model_set_section (self->model, section);
  list = app_test_find_type (self->page, RECOURSE_TYPE_REFERENCE_LIST);
  while (list != NULL && !recourse_reference_list_is_whole (RECOURSE_REFERENCE_LIST (list)))
    recourse_reference_list_show_more (RECOURSE_REFERENCE_LIST (list));
}

static gboolean
is_shown (GtkWidget *widget)
{
  return gtk_widget_get_visible (widget) && gtk_widget_get_child_visible (widget);
}

/** reference_case_find_row: (nullable): the shown row of the entry with @key at or below @root */
GtkWidget *
reference_case_find_row (GtkWidget *root, const char *key)
{
  const RecourseReferenceEntry *entry = recourse_reference_row_peek_entry (root);
  GtkWidget *found = NULL;

  if (!is_shown (root))
    return NULL;
  if (entry != NULL && g_str_equal (entry->key, key))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = reference_case_find_row (child, key);
  return found;
}

/** reference_case_has_words: whether @words stand in a shown label at or below @root */
gboolean
reference_case_has_words (GtkWidget *root, const char *words)
{
  if (!is_shown (root))
    return FALSE;
  if (GTK_IS_LABEL (root) && strstr (gtk_label_get_text (GTK_LABEL (root)), words) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (reference_case_has_words (child, words))
      return TRUE;
  return FALSE;
}
