/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-sheet-page"

#include "recourse-sheet-page.h"

#include "recourse-error.h"

#include <cairo-pdf.h>

struct _RecoursePageList
{
  GPtrArray *pages; /* recordings */
  cairo_t *cr;      /* of the last one */
};

static void
destroy_surface (gpointer data)
{
  cairo_surface_destroy (data);
}

RecoursePageList *
recourse_page_list_new (void)
{
  RecoursePageList *self = g_new0 (RecoursePageList, 1);

  self->pages = g_ptr_array_new_with_free_func (destroy_surface);
  return self;
}

void
recourse_page_list_free (RecoursePageList *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->cr, cairo_destroy);
  g_ptr_array_unref (self->pages);
  g_free (self);
}

/* Begins the next page. What it returns is lent, until the next call. */
cairo_t *
recourse_page_list_add (RecoursePageList *self)
{
  const cairo_rectangle_t paper = { 0, 0, RECOURSE_PAGE_WIDTH, RECOURSE_PAGE_HEIGHT };
  cairo_surface_t *page = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &paper);

  g_clear_pointer (&self->cr, cairo_destroy);
  g_ptr_array_add (self->pages, page);
  self->cr = cairo_create (page);
  return self->cr;
}

guint
recourse_page_list_count (const RecoursePageList *self)
{
  return self->pages->len;
}

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static gboolean
check_status (cairo_status_t status, GError **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_IO, "cannot make a sheet: %s",
               cairo_status_to_string (status));
  return FALSE;
}

static cairo_surface_t *
open_document (GByteArray *bytes, const char *title)
{
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (
      append_bytes, bytes, RECOURSE_PAGE_WIDTH, RECOURSE_PAGE_HEIGHT);

  if (title != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  return surface;
}

/*
 * Writes all pages as PDF, each with its footer; only once. After it the list can only be freed.
 */
GBytes *
recourse_page_list_write (RecoursePageList *self,
                          const char *title,
                          RecoursePageFooter footer,
                          gpointer data,
                          GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = open_document (bytes, title);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  g_clear_pointer (&self->cr, cairo_destroy);
  for (guint i = 0; i < self->pages->len; i++)
    {
      cairo_set_source_surface (cr, self->pages->pdata[i], 0, 0);
      cairo_paint (cr);
      footer (cr, i + 1, self->pages->len, data);
      cairo_show_page (cr);
    }
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (!check_status (status, error))
    return NULL;
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
