/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-reference-view"

#include "recourse-reference-view.h"

#include "recourse-button.h"
#include "recourse-display.h"
#include "recourse-drop-down.h"
#include "recourse-heading.h"
#include "recourse-label.h"
#include "recourse-reference-list.h"
#include "recourse-reference-sections.h"
#include "recourse-reference-text.h"
#include "recourse-wrap-layout.h"

#include <glib/gi18n.h>

struct _RecourseReferenceView
{
  AdwBin parent_instance;

  RecourseButton *back;
  AdwBin *board_place;
  RecourseHeading *open_heading;
  GtkWidget *open_part;
  AdwBin *open_place;
  GtkWidget *overdue;
  GtkLabel *overdue_text;
  GtkEditable *search;
  GtkWidget *search_part;
  GtkDropDown *status;
  GtkWidget *results_part;
  AdwBin *results_place;
  GtkLabel *results_text;
  GtkDropDown *topic;

  RecourseReferenceModel *model;
  RecourseSectionBoard *board;
  const RecourseReferenceEntry *shown; /* in @open_place; only compared */
  char *found;                         /* what the results were made for, or NULL */
  char *section;                       /* what the board shows */
  gboolean has_words;                  /* those of the model were put into @search */
  gboolean is_filling;                 /* the widgets follow the model, and not the other way */
};

G_DEFINE_FINAL_TYPE (RecourseReferenceView, recourse_reference_view, ADW_TYPE_BIN)

static RecourseGuideModel *
peek_guide (RecourseReferenceView *self)
{
  return recourse_reference_model_peek_guide (self->model);
}

/* --- An entry by itself -------------------------------------------------------------------------
 */

static void
show_ways_back (RecourseReferenceView *self)
{
  gboolean has_plan = recourse_guide_model_step (peek_guide (self)) == RECOURSE_GUIDE_PLAN;
  const char *text = recourse_reference_text_back (
      recourse_reference_model_peek_origin (self->model), has_plan);

  gtk_widget_set_visible (GTK_WIDGET (self->back), text != NULL);
  if (text != NULL)
    recourse_button_set_text (self->back, text);
}

static void
show_open (RecourseReferenceView *self)
{
  const RecourseReferenceEntry *entry = recourse_reference_model_peek_open (self->model);

  gtk_widget_set_visible (self->open_part, entry != NULL);
  if (entry != NULL)
    show_ways_back (self);
  if (entry == self->shown)
    return;
  self->shown = entry;
  adw_bin_set_child (self->open_place,
                     entry != NULL ? recourse_reference_row_new (peek_guide (self), entry,
                                                                 RECOURSE_REFERENCE_ROW_UNFOLDED)
                                   : NULL);
  if (entry != NULL)
    recourse_heading_set_text (self->open_heading, recourse_reference_text_kind (entry->kind));
}

static void
close_cb (RecourseReferenceView *self)
{
  recourse_reference_model_close (self->model);
}

/* --- What was found -----------------------------------------------------------------------------
 */

static void
show_n_found (RecourseReferenceView *self, guint n)
{
  g_autofree char *text = NULL;

  if (n == 0)
    text = g_strdup (
        _ ("Nothing was found. Try one short word, such as 退还, or a telephone number. "
           "Or choose “Any status” and “Any topic” above."));
  else
    text = g_strdup_printf (ngettext ("Found: %u", "Found: %u", n), n);
  gtk_label_set_text (self->results_text, text);
}

static char *
dup_search_key (RecourseReferenceView *self)
{
  return g_strdup_printf ("%d %d %s", recourse_reference_model_status (self->model),
                          recourse_reference_model_topic (self->model),
                          recourse_reference_model_peek_words (self->model));
}

static void
show_results (RecourseReferenceView *self)
{
  g_autofree char *key = dup_search_key (self);
  g_autoptr (GPtrArray) found = NULL;
  RecourseReferenceLines *lines;

  if (g_strcmp0 (key, self->found) == 0)
    return;
  g_free (self->found);
  self->found = g_steal_pointer (&key);
  found = recourse_reference_model_search (self->model);
  lines = recourse_reference_lines_new ();
  recourse_reference_lines_add_all (lines, found);
  show_n_found (self, found->len);
  adw_bin_set_child (
      self->results_place,
      recourse_reference_list_new (peek_guide (self), lines, RECOURSE_REFERENCE_ROW_KIND));
}

static void
forget_results (RecourseReferenceView *self)
{
  g_clear_pointer (&self->found, g_free);
  adw_bin_set_child (self->results_place, NULL);
}

/* --- The sections -------------------------------------------------------------------------------
 */

static void
chosen_cb (RecourseReferenceView *self, const char *id)
{
  g_free (self->section);
  self->section = g_strdup (id);
  recourse_reference_model_set_section (self->model, id);
}

static void
make_board (RecourseReferenceView *self)
{
  guint n = 0;
  const RecourseSection *sections = recourse_reference_sections_get (&n);
  GtkWidget *board = recourse_section_board_new (sections, n, self->model,
                                                 _ ("Sections of the reference"));

  self->board = RECOURSE_SECTION_BOARD (board);
  g_signal_connect_object (board, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->board_place, board);
}

static void
show_section (RecourseReferenceView *self)
{
  const char *section = recourse_reference_model_peek_section (self->model);

  if (recourse_section_board_is_open (self->board) && g_strcmp0 (section, self->section) == 0)
    return;
  g_free (self->section);
  self->section = g_strdup (section);
  recourse_section_board_open (self->board, section);
}

/* --- The search ---------------------------------------------------------------------------------
 */

static void
searched_cb (RecourseReferenceView *self)
{
  if (!self->is_filling)
    recourse_reference_model_set_words (self->model, gtk_editable_get_text (self->search));
}

/* The first row of each list is all of them. */
static void
status_cb (RecourseReferenceView *self)
{
  if (!self->is_filling)
    recourse_reference_model_set_status (self->model,
                                         (int) gtk_drop_down_get_selected (self->status) - 1);
}

static void
topic_cb (RecourseReferenceView *self)
{
  if (!self->is_filling)
    recourse_reference_model_set_topic (self->model,
                                        (int) gtk_drop_down_get_selected (self->topic) - 1);
}

static void
stop_cb (RecourseReferenceView *self)
{
  recourse_reference_model_stop_searching (self->model);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
fill_lists (RecourseReferenceView *self)
{
  g_autoptr (GtkStringList) statuses = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) topics = gtk_string_list_new (NULL);

  gtk_string_list_append (statuses, _ ("Any status"));
  for (guint i = 0; i < RECOURSE_N_CLAIM_STATUSES; i++)
    gtk_string_list_append (statuses, recourse_display_claim_status ((RecourseClaimStatus) i));
  gtk_string_list_append (topics, _ ("Any topic"));
  for (guint i = 0; i < RECOURSE_N_TOPICS; i++)
    gtk_string_list_append (topics, recourse_reference_text_topic ((RecourseReferenceTopic) i));
  recourse_drop_down_fill (self->status, statuses);
  recourse_drop_down_fill (self->topic, topics);
}

/* What is being typed is not touched: the model follows it a moment later. */
static void
show_search (RecourseReferenceView *self)
{
  const char *words = recourse_reference_model_peek_words (self->model);

  self->is_filling = TRUE;
  if (*words == '\0' || !self->has_words)
    gtk_editable_set_text (self->search, words);
  self->has_words = TRUE;
  gtk_drop_down_set_selected (self->status,
                              (guint) (recourse_reference_model_status (self->model) + 1));
  gtk_drop_down_set_selected (self->topic,
                              (guint) (recourse_reference_model_topic (self->model) + 1));
  self->is_filling = FALSE;
}

/* --- What has not been looked at for long -------------------------------------------------------
 */

static void
show_overdue (RecourseReferenceView *self)
{
  g_autoptr (GPtrArray) overdue = recourse_reference_sections_list_overdue (self->model);
  g_autofree char *text = g_strdup_printf (
      ngettext ("%u statement should have been checked again by now. It is marked. Check it before "
                "you rely on it.",
                "%u statements should have been checked again by now. They are marked. Check them "
                "before you rely on them.",
                overdue->len),
      overdue->len);

  gtk_label_set_text (self->overdue_text, text);
  gtk_widget_set_visible (self->overdue, overdue->len > 0);
}

static void
about_cb (RecourseReferenceView *self)
{
  recourse_reference_model_set_section (self->model, "about");
}

/* --- The class ----------------------------------------------------------------------------------
 */

static void
recourse_reference_view_dispose (GObject *object)
{
  g_clear_object (&RECOURSE_REFERENCE_VIEW (object)->model);
  G_OBJECT_CLASS (recourse_reference_view_parent_class)->dispose (object);
}

static void
recourse_reference_view_finalize (GObject *object)
{
  RecourseReferenceView *self = RECOURSE_REFERENCE_VIEW (object);

  g_free (self->found);
  g_free (self->section);
  G_OBJECT_CLASS (recourse_reference_view_parent_class)->finalize (object);
}

#define BIND(child)                                                                                \
  gtk_widget_class_bind_template_child (widget_class, RecourseReferenceView, child)

static void
bind_children (GtkWidgetClass *widget_class)
{
  BIND (back);
  BIND (board_place);
  BIND (open_heading);
  BIND (open_part);
  BIND (open_place);
  BIND (overdue);
  BIND (overdue_text);
  BIND (results_part);
  BIND (results_place);
  BIND (results_text);
  BIND (search);
  BIND (search_part);
  BIND (status);
  BIND (topic);
}

static void
recourse_reference_view_class_init (RecourseReferenceViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = recourse_reference_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = recourse_reference_view_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/recourse_app/Recourse/ui/recourse-reference-view.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, about_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
  gtk_widget_class_bind_template_callback (widget_class, searched_cb);
  gtk_widget_class_bind_template_callback (widget_class, status_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, topic_cb);
}

static void
recourse_reference_view_init (RecourseReferenceView *self)
{
  g_type_ensure (RECOURSE_TYPE_BUTTON);
  g_type_ensure (RECOURSE_TYPE_HEADING);
  g_type_ensure (RECOURSE_TYPE_WRAP_LAYOUT);
  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_lists (self);
  self->is_filling = FALSE;
}

/** recourse_reference_view_new: see recourse_reference_page_new() */
GtkWidget *
recourse_reference_view_new (RecourseReferenceModel *model)
{
  RecourseReferenceView *self = g_object_new (RECOURSE_TYPE_REFERENCE_VIEW, NULL);

  self->model = g_object_ref (model);
  make_board (self);
  recourse_reference_view_refresh (self);
  return GTK_WIDGET (self);
}

/** recourse_reference_view_refresh: shows what the model says now; what is the same stays as it is,
 * so that one finds one's place again after an entry was open */
void
recourse_reference_view_refresh (RecourseReferenceView *self)
{
  gboolean is_open;
  gboolean is_searching;

  g_return_if_fail (RECOURSE_IS_REFERENCE_VIEW (self));

  is_open = recourse_reference_model_peek_open (self->model) != NULL;
  is_searching = recourse_reference_model_is_searching (self->model);
  show_overdue (self);
  show_search (self);
  show_open (self);
  if (is_searching)
    show_results (self);
  else
    forget_results (self);
  if (!is_open && !is_searching)
    show_section (self);
  gtk_widget_set_visible (self->search_part, !is_open);
  gtk_widget_set_visible (self->results_part, !is_open && is_searching);
  gtk_widget_set_visible (GTK_WIDGET (self->board_place), !is_open && !is_searching);
}

/** recourse_reference_view_focus_open: to the entry that is open, so that reading begins there;
 * else to the search */
void
recourse_reference_view_focus_open (RecourseReferenceView *self)
{
  g_return_if_fail (RECOURSE_IS_REFERENCE_VIEW (self));

  if (recourse_reference_model_peek_open (self->model) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->open_heading));
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->search));
}
