/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-pair"

#include "recourse-pair.h"

#include "recourse-pair-layout.h"

#define MAX_CHILDREN 3

struct _RecoursePair
{
  GtkBox parent_instance;
};

G_DEFINE_FINAL_TYPE (RecoursePair, recourse_pair, GTK_TYPE_BOX)

static int
top_of (GtkWidget *child, GtkWidget *pair)
{
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (child, pair, &bounds) ? (int) bounds.origin.y : 0;
}

/* The main child first, but for what stands over it in a narrow window. */
static guint
list_children (GtkWidget *widget, GtkWidget *out_children[MAX_CHILDREN])
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && n < MAX_CHILDREN;
       child = gtk_widget_get_next_sibling (child))
    out_children[n++] = child;
  if (n > 1 && gtk_widget_get_visible (out_children[1])
      && top_of (out_children[1], widget) < top_of (out_children[0], widget))
    {
      GtkWidget *main = out_children[0];

      out_children[0] = out_children[1];
      out_children[1] = main;
    }
  return n;
}

/* GTK sorts by the middle of each child, so that a short column would come before a long one that
 * stands to its left. */
static gboolean
recourse_pair_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *current = gtk_widget_get_focus_child (widget);
  GtkWidget *children[MAX_CHILDREN];
  guint n_children = list_children (widget, children);
  gboolean is_forward = direction == GTK_DIR_TAB_FORWARD;
  gboolean is_past = current == NULL;

  if (!is_forward && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (recourse_pair_parent_class)->focus (widget, direction);
  for (guint i = 0; i < n_children; i++)
    {
      GtkWidget *child = children[is_forward ? i : n_children - 1 - i];

      is_past = is_past || child == current;
      if (is_past && gtk_widget_get_visible (child) && gtk_widget_child_focus (child, direction))
        return TRUE;
    }
  return FALSE;
}

static void
recourse_pair_class_init (RecoursePairClass *klass)
{
  GTK_WIDGET_CLASS (klass)->focus = recourse_pair_focus;
}

static void
recourse_pair_init (RecoursePair *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), g_object_new (RECOURSE_TYPE_PAIR_LAYOUT, NULL));
}
