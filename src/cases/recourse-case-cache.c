/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-case-cache"

#include "recourse-case-private.h"

#include "recourse-case-fields.h"
#include "recourse-chain.h"
#include "recourse-files.h"

#include <string.h>

/*
 * The fold as a file, so that a case opens at once. It has numbers of entries, ids, amounts and
 * times, and no text that a person typed. Whoever can write it can write what he likes; it is never
 * handed over. What is not exactly as it is written here counts as no cache at all.
 */

#define FOLDER "cache"
#define FILE_NAME "state.json"
#define FILE_MODE 0600
#define FORMAT 1

#define FIELD(type, key, kind, member, is_needed)                                                  \
  {                                                                                                \
    key, kind, G_STRUCT_OFFSET (type, member), is_needed                                           \
  }

static const RecourseCaseField case_fields[] = {
  FIELD (RecourseCaseState, "entries", RECOURSE_CASE_ENTRY, n_entries, TRUE),
  FIELD (RecourseCaseState, "opened", RECOURSE_CASE_TIME, opened_at, FALSE),
  FIELD (RecourseCaseState, "changed", RECOURSE_CASE_TIME, changed_at, TRUE),
  FIELD (RecourseCaseState, "closed", RECOURSE_CASE_TIME, closed_at, FALSE),
  FIELD (RecourseCaseState, "title", RECOURSE_CASE_ENTRY, title_entry, FALSE),
  FIELD (RecourseCaseState, "alarm", RECOURSE_CASE_FLAG, is_alarm_raised, FALSE),
  FIELD (RecourseCaseState, "ended", RECOURSE_CASE_FLAG, has_sharing_ended, FALSE),
};

static const RecourseCaseField answer_fields[] = {
  FIELD (RecourseCaseAnswer, "entry", RECOURSE_CASE_ENTRY, entry, TRUE),
  FIELD (RecourseCaseAnswer, "at", RECOURSE_CASE_TIME, at, TRUE),
  FIELD (RecourseCaseAnswer, "pack", RECOURSE_CASE_ID, pack, TRUE),
  FIELD (RecourseCaseAnswer, "screen", RECOURSE_CASE_ID, screen, TRUE),
  FIELD (RecourseCaseAnswer, "unsure", RECOURSE_CASE_FLAG, is_unsure, FALSE),
  FIELD (RecourseCaseAnswer, "values", RECOURSE_CASE_IDS, values, FALSE),
  FIELD (RecourseCaseAnswer, "signs", RECOURSE_CASE_IDS, signs, FALSE),
};

static const RecourseCaseField payment_fields[] = {
  FIELD (RecourseCasePayment, "entry", RECOURSE_CASE_ENTRY, entry, TRUE),
  FIELD (RecourseCasePayment, "payment", RECOURSE_CASE_COUNT, number, TRUE),
  FIELD (RecourseCasePayment, "amount", RECOURSE_CASE_FEN, amount, FALSE),
  FIELD (RecourseCasePayment, "transferred", RECOURSE_CASE_TIME, transferred_at, FALSE),
  FIELD (RecourseCasePayment, "about", RECOURSE_CASE_FLAG, is_about, FALSE),
  FIELD (RecourseCasePayment, "state", RECOURSE_CASE_ID, state, FALSE),
  FIELD (RecourseCasePayment, "way", RECOURSE_CASE_ID, payment, FALSE),
  FIELD (RecourseCasePayment, "method", RECOURSE_CASE_ID, method, FALSE),
  FIELD (RecourseCasePayment, "statement", RECOURSE_CASE_ENTRY, statement, FALSE),
  FIELD (RecourseCasePayment, "refunded", RECOURSE_CASE_FEN, refunded, FALSE),
};

static const RecourseCaseField contact_fields[] = {
  FIELD (RecourseCaseContact, "entry", RECOURSE_CASE_ENTRY, entry, TRUE),
  FIELD (RecourseCaseContact, "at", RECOURSE_CASE_TIME, at, TRUE),
  FIELD (RecourseCaseContact, "contact", RECOURSE_CASE_ID, contact, FALSE),
  FIELD (RecourseCaseContact, "happened", RECOURSE_CASE_TIME, happened_at, FALSE),
  FIELD (RecourseCaseContact, "next_at", RECOURSE_CASE_TIME, next_at, FALSE),
  FIELD (RecourseCaseContact, "corrects", RECOURSE_CASE_ENTRY, corrects, FALSE),
};

static const RecourseCaseField step_fields[] = {
  FIELD (RecourseCaseStep, "entry", RECOURSE_CASE_ENTRY, entry, TRUE),
  FIELD (RecourseCaseStep, "remedy", RECOURSE_CASE_ID, remedy, TRUE),
  FIELD (RecourseCaseStep, "step", RECOURSE_CASE_ID, step, FALSE),
  FIELD (RecourseCaseStep, "done", RECOURSE_CASE_TIME, done_at, TRUE),
};

/* --- Writing ------------------------------------------------------------------------------------
 */

static void
append_list (GString *text,
             const char *key,
             const RecourseCaseField *fields,
             guint n_fields,
             const GPtrArray *objects)
{
  g_string_append_printf (text, ",\n\"%s\":[", key);
  for (guint i = 0; i < objects->len; i++)
    {
      g_string_append (text, i > 0 ? ",\n{" : "\n{");
      recourse_case_fields_append (fields, n_fields, objects->pdata[i], text);
      g_string_append_c (text, '}');
    }
  g_string_append_c (text, ']');
}

/** recourse_case_cache_compose: (transfer full): @self without its texts; two states that say the
 * same of the same log are the same here */
char *
recourse_case_cache_compose (const RecourseCaseState *self)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "{\"format\":%d,\"case\":\"%s\",\"head\":\"%s\",\"fold\":{", FORMAT,
                          self->id, self->head);
  recourse_case_fields_append (case_fields, G_N_ELEMENTS (case_fields), self, text);
  g_string_append_c (text, '}');
  append_list (text, "answers", answer_fields, G_N_ELEMENTS (answer_fields), self->answers);
  append_list (text, "payments", payment_fields, G_N_ELEMENTS (payment_fields), self->payments);
  append_list (text, "contacts", contact_fields, G_N_ELEMENTS (contact_fields), self->contacts);
  append_list (text, "steps", step_fields, G_N_ELEMENTS (step_fields), self->steps);
  g_string_append (text, "}\n");
  return g_string_free (text, FALSE);
}

/**
 * recourse_case_cache_write:
 *
 * Keeps @self where the case lies. Where that is not possible, nothing is lost: the next one to
 * read folds the log again. Nothing is made above the folder of the cache, as a case may just have
 * been deleted.
 */
void
recourse_case_cache_write (const RecourseCaseState *self, const char *case_path)
{
  g_autofree char *folder = g_build_filename (case_path, FOLDER, NULL);
  g_autofree char *path = g_build_filename (folder, FILE_NAME, NULL);
  g_autofree char *log = g_build_filename (case_path, "case.db", NULL);
  g_autofree char *text = NULL;

  if (!g_file_test (log, G_FILE_TEST_EXISTS))
    return;
  text = recourse_case_cache_compose (self);
  if (strlen (text) > RECOURSE_JSON_MAX_BYTES
      || (!g_file_test (folder, G_FILE_TEST_IS_DIR) && !recourse_files_make_folder (folder, NULL)))
    return;
  g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, FILE_MODE, NULL);
}

/* --- Reading ------------------------------------------------------------------------------------
 */

static gpointer
new_answer (void)
{
  RecourseCaseAnswer *answer = g_new0 (RecourseCaseAnswer, 1);

  answer->at = RECOURSE_TIME_UNKNOWN;
  return answer;
}

static gpointer
new_payment (void)
{
  return recourse_case_payment_new ();
}

static gpointer
new_contact (void)
{
  return recourse_case_contact_new ();
}

static gpointer
new_step (void)
{
  return g_new0 (RecourseCaseStep, 1);
}

static gboolean
read_list (const RecourseJsonView *root,
           const char *key,
           const RecourseCaseField *fields,
           guint n_fields,
           gpointer (*new_object) (void),
           GPtrArray *out)
{
  RecourseJsonView list;
  guint n = 0;

  if (!recourse_json_view_get (root, key, &list, NULL)
      || !recourse_json_view_expect_array (&list, &n, NULL))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      RecourseJsonView element;
      gpointer object = new_object ();

      g_ptr_array_add (out, object);
      recourse_json_view_element (&list, i, &element);
      if (!recourse_case_fields_read (fields, n_fields, &element, object))
        return FALSE;
    }
  return TRUE;
}

/* Each of them begins with the number of its entry, which has to be one of those that were folded.
 */
static gboolean
has_good_entries (const RecourseCaseState *self, const GPtrArray *objects)
{
  for (guint i = 0; i < objects->len; i++)
    if (*(const gint64 *) objects->pdata[i] > self->n_entries)
      return FALSE;
  return TRUE;
}

G_STATIC_ASSERT (G_STRUCT_OFFSET (RecourseCaseAnswer, entry) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (RecourseCasePayment, entry) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (RecourseCaseContact, entry) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (RecourseCaseStep, entry) == 0);

static gboolean
is_sound (const RecourseCaseState *self)
{
  guint last = 0;

  for (guint i = 0; i < self->payments->len; i++)
    {
      guint number = ((const RecourseCasePayment *) self->payments->pdata[i])->number;

      if (number <= last)
        return FALSE;
      last = number;
    }
  return self->title_entry <= self->n_entries && self->answers->len <= RECOURSE_CASE_MAX_ANSWERS
         && self->steps->len <= RECOURSE_CASE_MAX_STEPS && has_good_entries (self, self->answers)
         && has_good_entries (self, self->payments) && has_good_entries (self, self->contacts)
         && has_good_entries (self, self->steps);
}

static gboolean
read_head (RecourseCaseState *self, const RecourseJsonView *root)
{
  static const char *const known_keys[] = { "format",   "case",     "head",  "fold", "answers",
                                            "payments", "contacts", "steps", NULL };
  const char *id;
  const char *head;
  gint64 format;

  if (!recourse_json_view_expect_object (root, known_keys, NULL)
      || !recourse_json_get_integer (root, "format", FORMAT, FORMAT, &format, NULL)
      || !recourse_json_get_string (root, "case", &id, NULL) || strcmp (id, self->id) != 0
      || !recourse_json_get_string (root, "head", &head, NULL) || !recourse_chain_is_hash (head))
    return FALSE;
  g_free (self->head);
  self->head = g_strdup (head);
  return TRUE;
}

static gboolean
read_fold (RecourseCaseState *self, const RecourseJsonView *root)
{
  RecourseJsonView fold;

  return recourse_json_view_get (root, "fold", &fold, NULL)
         && recourse_case_fields_read (case_fields, G_N_ELEMENTS (case_fields), &fold, self)
         && read_list (root, "answers", answer_fields, G_N_ELEMENTS (answer_fields), new_answer,
                       self->answers)
         && read_list (root, "payments", payment_fields, G_N_ELEMENTS (payment_fields), new_payment,
                       self->payments)
         && read_list (root, "contacts", contact_fields, G_N_ELEMENTS (contact_fields), new_contact,
                       self->contacts)
         && read_list (root, "steps", step_fields, G_N_ELEMENTS (step_fields), new_step,
                       self->steps);
}

/**
 * recourse_case_cache_parse:
 * @bytes: anything
 * @id: of the case that it has to be of
 *
 * Returns: (transfer full) (nullable): the state without its texts; %NULL when @bytes are anything
 *   else than what recourse_case_cache_compose() makes
 */
RecourseCaseState *
recourse_case_cache_parse (GBytes *bytes, const char *id)
{
  g_autoptr (RecourseJson) json = recourse_json_new (bytes, FILE_NAME, NULL);
  g_autoptr (RecourseCaseState) self = NULL;
  RecourseJsonView root;

  if (json == NULL)
    return NULL;
  self = recourse_case_state_new (id);
  recourse_json_root (json, &root);
  if (!read_head (self, &root) || !read_fold (self, &root) || !is_sound (self))
    return NULL;
  return g_steal_pointer (&self);
}

/** recourse_case_cache_read: (transfer full) (nullable): what was kept last, if anything */
RecourseCaseState *
recourse_case_cache_read (const char *case_path, const char *id)
{
  g_autofree char *path = g_build_filename (case_path, FOLDER, FILE_NAME, NULL);
  g_autoptr (GBytes) bytes = recourse_files_read (path, RECOURSE_JSON_MAX_BYTES, NULL);

  return bytes != NULL ? recourse_case_cache_parse (bytes, id) : NULL;
}
