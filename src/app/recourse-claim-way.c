/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-claim-way"

#include "recourse-claim-way.h"

#include "recourse-reference-page.h"

#define PAGE "reference"
#define FROM "recourse-claim-from"

static void
free_reference (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

/* What has the focus is, as a rule, the button that was pressed. It may be gone when one comes
 * back. */
static void
remember_focus (GtkWidget *view)
{
  GtkRoot *root = gtk_widget_get_root (view);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GWeakRef *from = g_new0 (GWeakRef, 1);

  g_weak_ref_init (from, focus);
  g_object_set_data_full (G_OBJECT (view), FROM, from, free_reference);
}

static void
return_focus (GtkWidget *view)
{
  GWeakRef *from = g_object_get_data (G_OBJECT (view), FROM);
  g_autoptr (GtkWidget) focus = from != NULL ? g_weak_ref_get (from) : NULL;

  if (focus != NULL && gtk_widget_get_mapped (focus) && gtk_widget_is_ancestor (focus, view))
    gtk_widget_grab_focus (focus);
  g_object_set_data (G_OBJECT (view), FROM, NULL);
}

/** recourse_claim_way_open: @key: see RecourseReferenceEntry; puts the page Reference on top, with
 * that open */
void
recourse_claim_way_open (RecourseWindowView *view, const char *key)
{
  GtkWidget *page = recourse_window_view_peek_page (view, PAGE);
  const char *origin = recourse_window_view_get_page_name (view);
  gboolean is_there = g_strcmp0 (origin, PAGE) == 0;

  if (page == NULL)
    return;
  if (!is_there)
    remember_focus (GTK_WIDGET (view));
  recourse_window_view_set_page_name (view, PAGE);
  recourse_reference_page_open (RECOURSE_REFERENCE_PAGE (page), key, is_there ? NULL : origin);
}

/** recourse_claim_way_leave: back to the page and to the button from which one came */
void
recourse_claim_way_leave (RecourseWindowView *view)
{
  GtkWidget *page = recourse_window_view_peek_page (view, PAGE);
  g_autofree char *origin = NULL;

  if (page == NULL)
    return;
  origin = recourse_reference_page_leave (RECOURSE_REFERENCE_PAGE (page));
  recourse_window_view_set_page_name (view, origin);
  return_focus (GTK_WIDGET (view));
}
