/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-pack-reader"

#include "recourse-pack-reader.h"

#include "recourse-error.h"

typedef struct
{
  RecoursePackTableKind table;
  RecoursePackFile file;
  const RecoursePackItemKind *kind;
} List;

static const char *const PACK_KEYS[] = { "format", "version", "as_of", "title", NULL };

/* The screens come first: conditions need the variables that they set. The prices of options need
 * the schedules as they are. */
static const List LISTS[] = {
  { RECOURSE_PACK_SCREENS, RECOURSE_PACK_FILE_QUESTIONS, &recourse_pack_screen_kind },
  { RECOURSE_PACK_SOURCES, RECOURSE_PACK_FILE_SOURCES, &recourse_pack_source_kind },
  { RECOURSE_PACK_CLAIMS, RECOURSE_PACK_FILE_CLAIMS, &recourse_pack_claim_kind },
  { RECOURSE_PACK_CONTACTS, RECOURSE_PACK_FILE_CONTACTS, &recourse_pack_contact_kind },
  { RECOURSE_PACK_EVIDENCE, RECOURSE_PACK_FILE_EVIDENCE, &recourse_pack_evidence_kind },
  { RECOURSE_PACK_MESSAGES, RECOURSE_PACK_FILE_MESSAGES, &recourse_pack_message_kind },
  { RECOURSE_PACK_SCHEDULES, RECOURSE_PACK_FILE_SCHEDULES, &recourse_pack_schedule_kind },
  { RECOURSE_PACK_SERVICES, RECOURSE_PACK_FILE_SERVICES, &recourse_pack_service_kind },
  { RECOURSE_PACK_OPTIONS, RECOURSE_PACK_FILE_OPTIONS, &recourse_pack_option_kind },
  { RECOURSE_PACK_REMEDIES, RECOURSE_PACK_FILE_REMEDIES, &recourse_pack_remedy_kind },
  { RECOURSE_PACK_IMPOSSIBLE, RECOURSE_PACK_FILE_IMPOSSIBLE, &recourse_pack_impossible_kind },
  { RECOURSE_PACK_SITUATIONS, RECOURSE_PACK_FILE_SITUATIONS, &recourse_pack_situation_kind },
  { RECOURSE_PACK_PAPERS, RECOURSE_PACK_FILE_PAPERS, &recourse_pack_paper_kind },
  { RECOURSE_PACK_LETTERS, RECOURSE_PACK_FILE_LETTERS, &recourse_pack_letter_kind },
  { RECOURSE_PACK_PREVENTIONS, RECOURSE_PACK_FILE_PREVENTION, &recourse_pack_prevention_kind },
  { RECOURSE_PACK_TRACINGS, RECOURSE_PACK_FILE_TRACING, &recourse_pack_tracing_kind },
  { RECOURSE_PACK_TRAPS, RECOURSE_PACK_FILE_TRAPS, &recourse_pack_trap_kind },
  { RECOURSE_PACK_TERMS, RECOURSE_PACK_FILE_GLOSSARY, &recourse_pack_term_kind },
  { RECOURSE_PACK_RED_FLAGS, RECOURSE_PACK_FILE_RED_FLAGS, &recourse_pack_red_flag_kind },
  { RECOURSE_PACK_DENIALS, RECOURSE_PACK_FILE_DENIALS, &recourse_pack_denial_kind },
  { RECOURSE_PACK_QUIZ_CASES, RECOURSE_PACK_FILE_QUIZ, &recourse_pack_quiz_kind },
};

static void
clear_reader (RecoursePackReader *self)
{
  for (guint i = 0; i < RECOURSE_PACK_N_FILES; i++)
    g_clear_pointer (&self->documents[i], recourse_json_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RecoursePackReader, clear_reader)

static gboolean
parse_document (RecoursePackReader *self, RecoursePackFile file, GBytes *bytes, GError **error)
{
  self->documents[file] = recourse_json_new (bytes, recourse_pack_file_name (file), error);
  if (self->documents[file] == NULL)
    return FALSE;
  recourse_json_root (self->documents[file], &self->roots[file]);
  return TRUE;
}

/* A newer format may have other files and keys, so this is looked at before them. */
static gboolean
check_format (RecoursePackReader *self, GError **error)
{
  const RecourseJsonView *root = &self->roots[RECOURSE_PACK_FILE_PACK];
  gint64 format = 0;

  if (!recourse_json_get_integer (root, "format", 1, RECOURSE_JSON_MAX_INTEGER, &format, error))
    return FALSE;
  if (format <= RECOURSE_PACK_FORMAT)
    return TRUE;
  recourse_json_view_error (root, error, RECOURSE_ERROR_UNSUPPORTED,
                            "format %" G_GINT64_FORMAT
                            " is newer than this program, which knows %d",
                            format, RECOURSE_PACK_FORMAT);
  return FALSE;
}

static gboolean
load_document (RecoursePackReader *self,
               RecoursePackFile file,
               const char *directory,
               GPtrArray *contents,
               GError **error)
{
  GBytes *bytes = recourse_pack_file_load (file, directory, error);

  if (bytes == NULL)
    return FALSE;
  g_ptr_array_add (contents, bytes);
  return parse_document (self, file, bytes, error)
         && (file != RECOURSE_PACK_FILE_PACK || check_format (self, error));
}

static gboolean
load_documents (RecoursePackReader *self, const char *directory, GError **error)
{
  g_autoptr (GPtrArray) contents = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  for (guint i = 0; i < RECOURSE_PACK_N_FILES; i++)
    if (!load_document (self, (RecoursePackFile) i, directory, contents, error))
      return FALSE;
  self->pack->digest = recourse_pack_take_string (
      self->pack, recourse_pack_file_digest ((GBytes *const *) contents->pdata));
  return TRUE;
}

static gboolean
register_item (RecoursePackReader *self,
               const List *list,
               const RecourseJsonView *view,
               GError **error)
{
  char *id = NULL;

  if (!recourse_json_view_expect_object (view, list->kind->keys, error)
      || !recourse_pack_reader_id (self, view, &id, error))
    return FALSE;
  if (recourse_pack_table_add (self->pack, list->table, id))
    return TRUE;
  recourse_json_view_error (view, error, RECOURSE_ERROR_INVALID_CONTENT, "duplicate %s '%s'",
                            list->kind->noun, id);
  return FALSE;
}

static gboolean
register_list (RecoursePackReader *self, const List *list, GError **error)
{
  const RecourseJsonView *root = &self->roots[list->file];
  guint n = 0;

  if (!recourse_json_view_expect_array (root, &n, error)
      || !recourse_pack_reader_check_length (root, list->kind, n, error))
    return FALSE;
  recourse_pack_table_init (self->pack, list->table, n, list->kind->size);
  for (guint i = 0; i < n; i++)
    {
      RecourseJsonView element;

      recourse_json_view_element (root, i, &element);
      if (!register_item (self, list, &element, error))
        return FALSE;
    }
  return TRUE;
}

/* @step: (nullable): what to do with each item */
static gboolean
walk_list (RecoursePackReader *self, const List *list, RecoursePackItemFunc step, GError **error)
{
  const RecourseJsonView *root = &self->roots[list->file];
  guint n = step != NULL ? self->pack->tables[list->table].n : 0;

  for (guint i = 0; i < n; i++)
    {
      gpointer item = recourse_pack_table_item (self->pack, list->table, i);
      RecourseJsonView element;

      recourse_json_view_element (root, i, &element);
      if (!step (self, &element, item, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_lists (RecoursePackReader *self, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (LISTS); i++)
    if (!register_list (self, &LISTS[i], error))
      return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (LISTS); i++)
    if (!walk_list (self, &LISTS[i], LISTS[i].kind->prepare, error))
      return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (LISTS); i++)
    {
      if (!walk_list (self, &LISTS[i], LISTS[i].kind->read, error))
        return FALSE;
      if (LISTS[i].table == RECOURSE_PACK_SCREENS && !recourse_pack_reader_measures (self, error))
        return FALSE;
    }
  return recourse_pack_reader_must (self, error) && recourse_pack_reader_check_papers (self, error);
}

static gboolean
read_pack_file (RecoursePackReader *self, GError **error)
{
  const RecourseJsonView *root = &self->roots[RECOURSE_PACK_FILE_PACK];
  RecoursePack *pack = self->pack;

  return recourse_json_view_expect_object (root, PACK_KEYS, error)
         && recourse_pack_reader_string (self, root, "version", &pack->version, error)
         && recourse_pack_reader_date (self, root, "as_of", &pack->as_of, error)
         && recourse_pack_reader_text (self, root, "title", &recourse_pack_plain_scope,
                                       &pack->title, error);
}

/**
 * recourse_pack_read:
 * @pack: an empty pack
 * @directory: (nullable): folder of the pack; %NULL for the built-in one
 *
 * Fills @pack. After an error it may only be dropped. Errors: newer format UNSUPPORTED; a file, id
 * or reference that is not there NOT_FOUND; a cap LIMIT; no access PERMISSION; the system IO; all
 * else INVALID_CONTENT.
 */
gboolean
recourse_pack_read (RecoursePack *pack, const char *directory, GError **error)
{
  g_auto (RecoursePackReader) reader = { .pack = pack };

  recourse_pack_table_init (pack, RECOURSE_PACK_VARIABLES, RECOURSE_MAX_VARIABLES,
                            sizeof (RecourseVariable));
  return load_documents (&reader, directory, error) && read_lists (&reader, error)
         && read_pack_file (&reader, error);
}
