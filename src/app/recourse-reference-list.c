/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-reference-list"

#include "recourse-reference-list.h"

#include "recourse-button.h"
#include "recourse-heading.h"
#include "recourse-label.h"

#include <glib/gi18n.h>

/* Enough for a high window; further ones follow before one comes to their place. */
#define FIRST_PORTION 8
#define PORTION 3
/* Heights of the window below it that are kept ready. */
#define AHEAD 1.5

typedef struct
{
  char *heading; /* or NULL */
  const RecourseReferenceEntry *entry;
} Line;

struct _RecourseReferenceLines
{
  GArray *lines;
};

struct _RecourseReferenceList
{
  AdwBin parent_instance;

  GtkWidget *box;
  GtkWidget *more;

  RecourseGuideModel *model;
  RecourseReferenceLines *lines;
  RecourseReferenceRowFlags flags;
  guint n_shown;
  GtkAdjustment *scrolling; /* of what it stands in, while it is seen */
  guint tick;
};

G_DEFINE_FINAL_TYPE (RecourseReferenceList, recourse_reference_list, ADW_TYPE_BIN)

/* --- Lines --------------------------------------------------------------------------------------
 */

static void
clear_line (gpointer data)
{
  g_free (((Line *) data)->heading);
}

/** recourse_reference_lines_new: without any */
RecourseReferenceLines *
recourse_reference_lines_new (void)
{
  RecourseReferenceLines *self = g_new0 (RecourseReferenceLines, 1);

  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  g_array_set_clear_func (self->lines, clear_line);
  return self;
}

/** recourse_reference_lines_free: @self: (transfer full) (nullable) */
void
recourse_reference_lines_free (RecourseReferenceLines *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->lines);
  g_free (self);
}

/** recourse_reference_lines_add_heading: @heading: over what is added after it */
void
recourse_reference_lines_add_heading (RecourseReferenceLines *self, const char *heading)
{
  Line line = { g_strdup (heading), NULL };

  g_array_append_val (self->lines, line);
}

/** recourse_reference_lines_add: @entry: which has to last as long as @self */
void
recourse_reference_lines_add (RecourseReferenceLines *self, const RecourseReferenceEntry *entry)
{
  Line line = { NULL, entry };

  g_array_append_val (self->lines, line);
}

/** recourse_reference_lines_add_all: @entries: (element-type RecourseReferenceEntry) */
void
recourse_reference_lines_add_all (RecourseReferenceLines *self, GPtrArray *entries)
{
  for (guint i = 0; i < entries->len; i++)
    recourse_reference_lines_add (self, entries->pdata[i]);
}

/* --- Rows ---------------------------------------------------------------------------------------
 */

static GtkWidget *
make_line (RecourseReferenceList *self, const Line *line)
{
  GtkWidget *heading;

  if (line->entry != NULL)
    return recourse_reference_row_new (self->model, line->entry, self->flags);
  heading = recourse_heading_new (line->heading, "title-3");
  gtk_widget_set_margin_top (heading, 6);
  return heading;
}

/* A heading is nothing that somebody looks for. */
static guint
count_left (RecourseReferenceList *self)
{
  guint n = 0;

  for (guint i = self->n_shown; i < self->lines->lines->len; i++)
    n += g_array_index (self->lines->lines, Line, i).entry != NULL ? 1 : 0;
  return n;
}

static void
show_more_button (RecourseReferenceList *self)
{
  guint n_left = count_left (self);
  g_autofree char *text = g_strdup_printf (
      ngettext ("Show More (%u left)", "Show More (%u left)", n_left), n_left);

  recourse_button_set_text (RECOURSE_BUTTON (self->more), text);
  gtk_widget_set_visible (self->more, n_left > 0);
}

static void
append_portion (RecourseReferenceList *self, guint size)
{
  guint end = MIN (self->n_shown + size, self->lines->lines->len);

  for (; self->n_shown < end; self->n_shown++)
    {
      const Line *line = &g_array_index (self->lines->lines, Line, self->n_shown);

      gtk_box_append (GTK_BOX (self->box), make_line (self, line));
    }
  show_more_button (self);
}

static GtkWidget *
find_last (RecourseReferenceList *self)
{
  return gtk_widget_get_last_child (self->box);
}

/* Whoever pressed the button goes on with what has come in its place. */
static void
more_cb (RecourseReferenceList *self)
{
  GtkWidget *last = find_last (self);

  append_portion (self, FIRST_PORTION);
  if (last != NULL && gtk_widget_get_next_sibling (last) != NULL)
    gtk_widget_child_focus (gtk_widget_get_next_sibling (last), GTK_DIR_TAB_FORWARD);
}

/* --- Scrolling ----------------------------------------------------------------------------------
 */

/* By what the page is scrolled to, which is known before the rows are moved; below the list there
 * is no more than a margin. */
static gboolean
is_end_near (RecourseReferenceList *self)
{
  double seen = gtk_adjustment_get_page_size (self->scrolling);
  double below = gtk_adjustment_get_upper (self->scrolling)
                 - gtk_adjustment_get_value (self->scrolling) - seen;

  return seen > 0 && below < seen * AHEAD;
}

/* A few rows in each frame, until there is enough below. */
static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer unused)
{
  RecourseReferenceList *self = RECOURSE_REFERENCE_LIST (widget);

  if (!recourse_reference_list_is_whole (self) && is_end_near (self))
    {
      append_portion (self, PORTION);
      return G_SOURCE_CONTINUE;
    }
  self->tick = 0;
  return G_SOURCE_REMOVE;
}

static void
scrolled_cb (RecourseReferenceList *self)
{
  if (self->tick == 0 && !recourse_reference_list_is_whole (self))
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

static void
recourse_reference_list_map (GtkWidget *widget)
{
  RecourseReferenceList *self = RECOURSE_REFERENCE_LIST (widget);
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);

  GTK_WIDGET_CLASS (recourse_reference_list_parent_class)->map (widget);
  if (scroller == NULL || self->scrolling != NULL)
    return;
  self->scrolling = g_object_ref (
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)));
  g_signal_connect_object (self->scrolling, "value-changed", G_CALLBACK (scrolled_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->scrolling, "changed", G_CALLBACK (scrolled_cb), self,
                           G_CONNECT_SWAPPED);
  scrolled_cb (self);
}

static void
stop_watching (RecourseReferenceList *self)
{
  if (self->scrolling != NULL)
    g_signal_handlers_disconnect_by_data (self->scrolling, self);
  g_clear_object (&self->scrolling);
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
}

static void
recourse_reference_list_unmap (GtkWidget *widget)
{
  stop_watching (RECOURSE_REFERENCE_LIST (widget));
  GTK_WIDGET_CLASS (recourse_reference_list_parent_class)->unmap (widget);
}

/* --- The class ----------------------------------------------------------------------------------
 */

static void
recourse_reference_list_dispose (GObject *object)
{
  RecourseReferenceList *self = RECOURSE_REFERENCE_LIST (object);

  stop_watching (self);
  g_clear_pointer (&self->lines, recourse_reference_lines_free);
  g_clear_object (&self->model);
  G_OBJECT_CLASS (recourse_reference_list_parent_class)->dispose (object);
}

static void
recourse_reference_list_class_init (RecourseReferenceListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = recourse_reference_list_dispose;
  widget_class->map = recourse_reference_list_map;
  widget_class->unmap = recourse_reference_list_unmap;
}

static void
recourse_reference_list_init (RecourseReferenceList *self)
{
  GtkWidget *all = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->more = recourse_button_new ("", NULL);
  gtk_widget_add_css_class (self->more, "recourse-big");
  gtk_widget_set_halign (self->more, GTK_ALIGN_START);
  g_signal_connect_object (self->more, "clicked", G_CALLBACK (more_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (all), self->box);
  gtk_box_append (GTK_BOX (all), self->more);
  adw_bin_set_child (ADW_BIN (self), all);
}

/** recourse_reference_list_new: @lines: (transfer full) */
GtkWidget *
recourse_reference_list_new (RecourseGuideModel *model,
                             RecourseReferenceLines *lines,
                             RecourseReferenceRowFlags flags)
{
  RecourseReferenceList *self = g_object_new (RECOURSE_TYPE_REFERENCE_LIST, NULL);

  self->model = g_object_ref (model);
  self->lines = lines;
  self->flags = flags;
  append_portion (self, FIRST_PORTION);
  return GTK_WIDGET (self);
}

/** recourse_reference_list_is_whole: whether all lines have become widgets */
gboolean
recourse_reference_list_is_whole (RecourseReferenceList *self)
{
  g_return_val_if_fail (RECOURSE_IS_REFERENCE_LIST (self), TRUE);

  return self->n_shown == self->lines->lines->len;
}

/** recourse_reference_list_show_more: as if somebody came near the end */
void
recourse_reference_list_show_more (RecourseReferenceList *self)
{
  g_return_if_fail (RECOURSE_IS_REFERENCE_LIST (self));

  append_portion (self, PORTION);
}
