/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-bill-zip.h"

G_BEGIN_DECLS

/**
 * RecourseBillXml: what to do with a part of a workbook; each may be NULL.
 * @start: an element begins; @name and the attributes without their prefixes; 1 is the depth of the
 *   outermost one
 * @text: a piece of text within an element; there may be several
 * @end: an element ends
 *
 * Each gives FALSE with an error set to stop.
 */
typedef struct
{
  gboolean (*start) (gpointer data,
                     guint depth,
                     const char *name,
                     const char *const *keys,
                     const char *const *values,
                     GError **error);
  gboolean (*text) (gpointer data, const char *text, gsize length, GError **error);
  gboolean (*end) (gpointer data, guint depth, const char *name, GError **error);
} RecourseBillXml;

gboolean recourse_bill_xml_read (RecourseBillZip *zip,
                                 guint entry,
                                 const RecourseBillXml *xml,
                                 gpointer data,
                                 GError **error);
const char *
recourse_bill_xml_get (const char *const *keys, const char *const *values, const char *key);

G_END_DECLS
