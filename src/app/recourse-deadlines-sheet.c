/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-deadlines-sheet"

#include "recourse-deadlines-sheet.h"

#include "recourse-case-actions.h"
#include "recourse-deadline-list.h"
#include "recourse-label.h"
#include "recourse-panel.h"

#include <glib/gi18n.h>

struct _RecourseDeadlinesSheet
{
  AdwBin parent_instance;

  RecourseCaseDesk *desk;
  GtkWidget *list;
  GtkWidget *waiting;
};

G_DEFINE_FINAL_TYPE (RecourseDeadlinesSheet, recourse_deadlines_sheet, ADW_TYPE_BIN)

static void
listed_cb (RecourseDeadlinesSheet *self)
{
  const RecourseCaseCatalogue *catalogue = recourse_case_desk_peek_catalogue (self->desk);

  if (catalogue == NULL)
    return;
  gtk_widget_set_visible (self->waiting, FALSE);
  if (recourse_case_desk_is_hidden (self->desk))
    recourse_deadline_list_clear (RECOURSE_DEADLINE_LIST (self->list));
  else
    recourse_deadline_list_show_all (RECOURSE_DEADLINE_LIST (self->list), catalogue);
}

/* Another case was opened from here. */
static void
switched_cb (RecourseDeadlinesSheet *self)
{
  recourse_panel_close (GTK_WIDGET (self));
}

static void
recourse_deadlines_sheet_dispose (GObject *object)
{
  g_clear_object (&RECOURSE_DEADLINES_SHEET (object)->desk);
  G_OBJECT_CLASS (recourse_deadlines_sheet_parent_class)->dispose (object);
}

static void
recourse_deadlines_sheet_class_init (RecourseDeadlinesSheetClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = recourse_deadlines_sheet_dispose;
}

static void
recourse_deadlines_sheet_init (RecourseDeadlinesSheet *self)
{
}

/** recourse_deadlines_sheet_new: @desk: with a guide; the list is read anew */
GtkWidget *
recourse_deadlines_sheet_new (RecourseCaseDesk *desk)
{
  RecourseDeadlinesSheet *self = g_object_new (RECOURSE_TYPE_DEADLINES_SHEET, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->desk = g_object_ref (desk);
  self->list = recourse_deadline_list_new (desk);
  self->waiting = recourse_label_new (_ ("Reading all cases…"), NULL);
  gtk_box_append (GTK_BOX (box), self->waiting);
  gtk_box_append (GTK_BOX (box), self->list);
  adw_bin_set_child (ADW_BIN (self), box);
  g_signal_connect_object (desk, "listed", G_CALLBACK (listed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "switched", G_CALLBACK (switched_cb), self, G_CONNECT_SWAPPED);
  recourse_case_desk_list (desk);
  return GTK_WIDGET (self);
}

/** recourse_deadlines_sheet_present: @over: the view whose actions it shares */
void
recourse_deadlines_sheet_present (RecourseSession *session, GtkWidget *over)
{
  RecourseCaseDesk *desk = recourse_session_peek_desk (session);
  GtkWindow *panel;

  if (recourse_case_desk_peek_guide (desk) == NULL || recourse_case_desk_is_hidden (desk))
    return;
  panel = recourse_panel_new (_ ("Deadlines of All Cases"), recourse_deadlines_sheet_new (desk));
  recourse_case_actions_share (over, GTK_WIDGET (panel));
  recourse_panel_present (panel, over);
}
