/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-cli-handover"

#include "recourse-cli-handover.h"

#include "recourse-error.h"

#include <string.h>

static gboolean
refuse (GError **error, const char *option, const char *value, const char *why)
{
  g_autofree char *quoted = recourse_error_quote (value);

  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT, "%s %s: %s", option, quoted,
               why);
  return FALSE;
}

static gboolean
read_audience (const RecourseCliCall *call, RecourseBagAudience *out_audience, GError **error)
{
  const char *name = call->values[RECOURSE_CLI_OPTION_FOR];

  *out_audience = RECOURSE_BAG_FOR_POLICE;
  return name == NULL || recourse_bag_audience_parse (name, out_audience)
         || refuse (error, "--for", name, "it is police, court or family");
}

/* "3,7": these entries and no others. */
static gboolean
read_only (RecourseCliHandover *self, const char *list, GError **error)
{
  g_auto (GStrv) numbers = g_strsplit (list, ",", -1);

  g_array_set_size (self->proposed.exhibits, 0);
  g_array_set_size (self->proposed.without_kind, 0);
  for (guint i = 0; numbers[i] != NULL; i++)
    {
      gint64 seq;

      if (!g_ascii_string_to_signed (numbers[i], 10, 1, RECOURSE_JSON_MAX_INTEGER, &seq, NULL))
        return refuse (error, "--only", list, "it is a list of entry numbers, such as 3,7");
      g_array_append_val (self->proposed.exhibits, seq);
    }
  return TRUE;
}

/* "4:note,7:name": these texts and no others stay behind; "none": no text does. */
static gboolean
read_withheld (RecourseCliHandover *self, const char *list, GError **error)
{
  g_auto (GStrv) texts = g_strsplit (list, ",", -1);

  g_array_set_size (self->proposed.withheld, 0);
  for (guint i = 0; texts[i] != NULL && !g_str_equal (list, "none"); i++)
    {
      g_auto (GStrv) parts = g_strsplit (texts[i], ":", 2);
      RecourseBagText text = { 0 };

      if (g_strv_length (parts) != 2 || *parts[1] == '\0'
          || !g_ascii_string_to_signed (parts[0], 10, 1, RECOURSE_JSON_MAX_INTEGER, &text.seq,
                                        NULL))
        return refuse (error, "--withhold", list,
                       "it is none, or a list of entry and field, such as 4:note,7:name");
      text.field = g_strdup (parts[1]);
      g_ptr_array_add (self->fields, (gpointer) text.field);
      g_array_append_val (self->proposed.withheld, text);
    }
  return TRUE;
}

static gboolean
read_choices (RecourseCliHandover *self, const RecourseCliCall *call, GError **error)
{
  const char *only = call->values[RECOURSE_CLI_OPTION_ONLY];
  const char *withheld = call->values[RECOURSE_CLI_OPTION_WITHHOLD];

  return (only == NULL || read_only (self, only, error))
         && (withheld == NULL || read_withheld (self, withheld, error));
}

static void
point_at_choices (const RecourseCliHandover *self, RecourseBagExport *what)
{
  what->exhibits = (const gint64 *) (gpointer) self->proposed.exhibits->data;
  what->n_exhibits = self->proposed.exhibits->len;
  what->withheld = (const RecourseBagText *) (gpointer) self->proposed.withheld->data;
  what->n_withheld = self->proposed.withheld->len;
}

/**
 * recourse_cli_handover_init:
 * @what: gets what to export; borrowed from @self
 *
 * Begins with what is proposed for --for; --only and --withhold take its place. @self is to be
 * cleared in any case.
 */
gboolean
recourse_cli_handover_init (RecourseCliHandover *self,
                            const RecourseCliCall *call,
                            RecourseCaseFolder *folder,
                            RecourseBagExport *what,
                            GError **error)
{
  g_autoptr (RecourseAdvisor) advisor = NULL;
  RecoursePack *pack;

  self->fields = g_ptr_array_new_with_free_func (g_free);
  if (!read_audience (call, &what->audience, error))
    return FALSE;
  advisor = recourse_cli_call_load (call, error);
  if (advisor == NULL)
    return FALSE;
  pack = recourse_advisor_peek_pack (advisor);
  if (!recourse_handover_init (&self->proposed, pack, recourse_case_folder_peek_log (folder),
                               what->audience, error)
      || !read_choices (self, call, error)
      || !recourse_handover_complete_withheld (recourse_case_folder_peek_log (folder),
                                               self->proposed.withheld, error))
    return FALSE;
  point_at_choices (self, what);
  return recourse_bag_papers_init (&self->papers, pack, folder, what, error);
}

/** recourse_cli_handover_clear: frees what @self owns */
void
recourse_cli_handover_clear (RecourseCliHandover *self)
{
  recourse_handover_clear (&self->proposed);
  g_clear_pointer (&self->fields, g_ptr_array_unref);
  recourse_bag_papers_clear (&self->papers);
}
