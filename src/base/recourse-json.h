/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The caps of the one gate through which all JSON enters. */
#define RECOURSE_JSON_MAX_BYTES (4 * 1024 * 1024)
#define RECOURSE_JSON_MAX_DEPTH 32
#define RECOURSE_JSON_MAX_VALUES 200000
#define RECOURSE_JSON_MAX_MEMBERS 1024 /* of one object */
#define RECOURSE_JSON_MAX_STRING (16 * 1024)
#define RECOURSE_JSON_MAX_INTEGER (G_GINT64_CONSTANT (1) << 53)

/** RecourseJson: a checked document; it owns all that its views point to. */
typedef struct _RecourseJson RecourseJson;

/**
 * RecourseJsonView:
 *
 * One value inside a document, together with the way to it. Lives on the stack; a view made from
 * another one must not outlive it, and none the document. The fields are private.
 */
typedef struct _RecourseJsonView RecourseJsonView;
struct _RecourseJsonView
{
  const RecourseJson *document;
  const RecourseJsonView *parent;
  const char *key;
  guint index;
  gconstpointer node;
};

RecourseJson *
recourse_json_new (GBytes *bytes, const char *origin, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void recourse_json_free (RecourseJson *self);
void recourse_json_root (const RecourseJson *self, RecourseJsonView *out_view);

char *recourse_json_view_path (const RecourseJsonView *view);
void recourse_json_view_error (const RecourseJsonView *view,
                               GError **error,
                               int code,
                               const char *format,
                               ...) G_GNUC_PRINTF (4, 5);

gboolean recourse_json_view_expect_object (const RecourseJsonView *view,
                                           const char *const *known_keys,
                                           GError **error);
gboolean
recourse_json_view_expect_array (const RecourseJsonView *view, guint *out_length, GError **error);
gboolean recourse_json_view_has (const RecourseJsonView *view, const char *key);
gboolean recourse_json_view_get (const RecourseJsonView *view,
                                 const char *key,
                                 RecourseJsonView *out_member,
                                 GError **error);
void recourse_json_view_element (const RecourseJsonView *view,
                                 guint index,
                                 RecourseJsonView *out_element);
guint recourse_json_view_n_members (const RecourseJsonView *view);
const char *recourse_json_view_member_name (const RecourseJsonView *view, guint index);

gboolean recourse_json_view_is_array (const RecourseJsonView *view);
gboolean recourse_json_view_is_integer (const RecourseJsonView *view);
gboolean
recourse_json_view_string (const RecourseJsonView *view, const char **out_text, GError **error);
gboolean recourse_json_view_integer (const RecourseJsonView *view,
                                     gint64 lowest,
                                     gint64 highest,
                                     gint64 *out_value,
                                     GError **error);
gboolean
recourse_json_view_boolean (const RecourseJsonView *view, gboolean *out_value, GError **error);

gboolean recourse_json_get_string (const RecourseJsonView *view,
                                   const char *key,
                                   const char **out_text,
                                   GError **error);
gboolean recourse_json_get_integer (const RecourseJsonView *view,
                                    const char *key,
                                    gint64 lowest,
                                    gint64 highest,
                                    gint64 *out_value,
                                    GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseJson, recourse_json_free)

G_END_DECLS
