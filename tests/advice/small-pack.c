/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "small-pack.h"

#include "recourse-pack-file.h"

#include <glib/gstdio.h>

#define TEXT "{\"en\": \"Words.\", \"zh_CN\": \"字。\"}"
#define CLAIM(id, rest)                                                                            \
  "{\"id\": \"" id "\", \"text\": " TEXT ", \"status\": \"law\", \"confidence\": \"high\", "       \
  "\"sources\": [\"law.example\"], \"as_of\": \"2026-11-23\"" rest "}"
#define EVIDENCE(id, claim)                                                                        \
  "{\"id\": \"" id "\", \"title\": " TEXT ", \"source\": " TEXT ", \"proves\": " TEXT              \
  ", \"how\": " TEXT ", \"claims\": [\"" claim "\"]}"

static const char *const FIXED_FILES[RECOURSE_PACK_N_FILES] = {
  [RECOURSE_PACK_FILE_PACK] = "{\"format\": 1, \"version\": \"2026.11.1\", \"as_of\": "
                              "\"2026-11-23\", \"title\": " TEXT "}",
  [RECOURSE_PACK_FILE_SOURCES] =
      "[{\"id\": \"law.example\", \"kind\": \"statute\", \"title\": " TEXT
      ", \"date\": \"2024-01-01\", \"read\": \"full\"}]",
  [RECOURSE_PACK_FILE_CLAIMS] = "[" CLAIM ("life.fact", "") ", " CLAIM (
      "life.voucher-needs-name",
      "") ", " CLAIM ("aid.rate", ", \"value\": 180, \"unit\": \"permille\"") "]",
  [RECOURSE_PACK_FILE_EVIDENCE] =
      "[" EVIDENCE ("bill", "life.fact") ", " EVIDENCE ("paper", "life.voucher-needs-name") "]",
};

SmallPack *
small_pack_new (void)
{
  SmallPack *self = g_new0 (SmallPack, 1);

  self->questions = g_string_new (NULL);
  self->measures = g_string_new (NULL);
  self->messages = g_string_new (NULL);
  self->letters = g_string_new (NULL);
  self->quiz = g_string_new (NULL);
  self->options = g_string_new (NULL);
  self->remedies = g_string_new (NULL);
  self->impossible = g_string_new (NULL);
  self->must = g_string_new (NULL);
  self->situations = g_string_new (NULL);
  return self;
}

void
small_pack_free (SmallPack *self)
{
  GString *lists[] = { self->questions, self->measures,  self->messages, self->letters,
                       self->quiz,      self->options,   self->remedies, self->impossible,
                       self->must,      self->situations };

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    g_string_free (lists[i], TRUE);
  g_free (self);
}

/* Begins the next object of a list. */
static void append_item (GString *list, const char *format, ...) G_GNUC_PRINTF (2, 3);

static void
append_item (GString *list, const char *format, ...)
{
  va_list arguments;

  if (list->len > 0)
    g_string_append (list, ",\n");
  va_start (arguments, format);
  g_string_append_vprintf (list, format, arguments);
  va_end (arguments);
}

static void
append_words (GString *json, const char *words, const char *between)
{
  g_auto (GStrv) each = g_strsplit (words != NULL ? words : "", between, -1);
  const char *separator = "";

  g_string_append_c (json, '[');
  for (guint i = 0; each[i] != NULL; i++)
    {
      if (*each[i] == '\0')
        continue;
      g_string_append_printf (json, "%s\"%s\"", separator, each[i]);
      separator = ", ";
    }
  g_string_append_c (json, ']');
}

static void
append_box (GString *json, const char *box)
{
  g_auto (GStrv) lines = g_strsplit (box, " ", -1);
  const char *separator = "";

  g_string_append_c (json, '{');
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) sides = g_strsplit (lines[i], "=", 2);

      if (*lines[i] == '\0')
        continue;
      g_string_append_printf (json, "%s\"%s\": ", separator, sides[0]);
      append_words (json, sides[1], ",");
      separator = ", ";
    }
  g_string_append_c (json, '}');
}

static void
append_condition (GString *json, const char *condition)
{
  g_auto (GStrv) boxes = g_strsplit (condition != NULL ? condition : "", "|", -1);

  if (g_strcmp0 (condition, "never") == 0)
    {
      g_string_append (json, "[]");
      return;
    }
  if (g_strv_length (boxes) < 2)
    {
      append_box (json, boxes[0] != NULL ? boxes[0] : "");
      return;
    }
  g_string_append_c (json, '[');
  for (guint i = 0; boxes[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append (json, ", ");
      append_box (json, boxes[i]);
    }
  g_string_append_c (json, ']');
}

static void
append_values (GString *json, const char *values)
{
  g_auto (GStrv) each = g_strsplit (values, " ", -1);

  g_string_append_c (json, '[');
  for (guint i = 0; each[i] != NULL; i++)
    g_string_append_printf (json,
                            "%s{\"id\": \"%s\", \"label\": {\"en\": \"%s\", \"zh_CN\": \"字\"}}",
                            i > 0 ? ", " : "", each[i], each[i]);
  g_string_append_c (json, ']');
}

static void
begin_screen (SmallPack *self, const char *id, gboolean on_start_page)
{
  append_item (
      self->questions,
      "{\"id\": \"%s\", \"start_page\": %s, \"name\": {\"en\": \"%s\", \"zh_CN\": \"名\"}, "
      "\"ask\": " TEXT ", \"help\": " TEXT,
      id, on_start_page ? "true" : "false", id);
  if (!on_start_page)
    g_string_append (self->questions, ", \"how_to_find_out\": " TEXT);
}

/* A screen that sets the variable of the same name; @values is a list. */
void
small_pack_screen (SmallPack *self, const char *id, gboolean on_start_page, const char *values)
{
  begin_screen (self, id, on_start_page);
  g_string_append_printf (self->questions, ", \"sets\": [\"%s\"], \"values\": ", id);
  append_values (self->questions, values);
  g_string_append_c (self->questions, '}');
}

static void
append_signs (GString *json, const char *signs)
{
  g_auto (GStrv) each = g_strsplit (signs, "; ", -1);

  for (guint i = 0; each[i] != NULL; i++)
    {
      g_auto (GStrv) sides = g_strsplit (each[i], ": ", 2);
      g_auto (GStrv) sets = g_strsplit (sides[1], " ", -1);

      g_string_append_printf (json, "%s{\"id\": \"%s\", \"label\": " TEXT ", \"sets\": {",
                              i > 0 ? ", " : "", sides[0]);
      for (guint j = 0; sets[j] != NULL; j++)
        {
          g_auto (GStrv) pair = g_strsplit (sets[j], "=", 2);

          g_string_append_printf (json, "%s\"%s\": \"%s\"", j > 0 ? ", " : "", pair[0], pair[1]);
        }
      g_string_append (json, "}}");
    }
}

/* @levels: { "fraud", "none strong", NULL }; @signs: "hurry: fraud=strong; seen: fraud=strong" */
void
small_pack_signs (SmallPack *self, const char *id, const char *const *levels, const char *signs)
{
  begin_screen (self, id, FALSE);
  g_string_append (self->questions, ", \"sets\": [");
  for (guint i = 0; levels[i] != NULL; i += 2)
    g_string_append_printf (self->questions, "%s\"%s\"", i > 0 ? ", " : "", levels[i]);
  g_string_append (self->questions, "], \"levels\": {");
  for (guint i = 0; levels[i] != NULL; i += 2)
    {
      g_string_append_printf (self->questions, "%s\"%s\": ", i > 0 ? ", " : "", levels[i]);
      append_values (self->questions, levels[i + 1]);
    }
  g_string_append (self->questions, "}, \"signs\": [");
  append_signs (self->questions, signs);
  g_string_append (self->questions, "]}");
}

static void
append_measure (SmallPack *self, const char *id, const char *unit, const char *cuts, char quote)
{
  g_auto (GStrv) each = g_strsplit (cuts, " ", -1);

  append_item (self->measures,
               "{\"id\": \"%s\", \"unit\": \"%s\", \"name\": {\"en\": \"%s\", \"zh_CN\": \"名\"}, "
               "\"cells\": [{\"id\": \"c0\", \"label\": " TEXT "}",
               id, unit, id);
  for (guint i = 0; each[i] != NULL; i++)
    {
      g_string_append_printf (self->measures,
                              ", {\"id\": \"c%u\", \"label\": " TEXT ", \"from\": ", i + 1);
      if (quote != '\0')
        g_string_append_printf (self->measures, "%c%s%c}", quote, each[i], quote);
      else
        g_string_append_printf (self->measures, "%s}", each[i]);
    }
  g_string_append (self->measures, "]}");
}

/* The cells are c0, c1 and so on. */
void
small_pack_elapsed (SmallPack *self, const char *cuts)
{
  append_measure (self, "elapsed", "duration", cuts, '"');
}

void
small_pack_amount (SmallPack *self, const char *cuts)
{
  append_measure (self, "amount", "fen", cuts, '\0');
}

void
small_pack_message (SmallPack *self, const char *id, const char *when)
{
  append_item (self->messages,
               "{\"id\": \"%s\", \"title\": " TEXT ", \"kind\": \"message\", \"text\": " TEXT
               ", \"claims\": [], \"when\": ",
               id);
  append_condition (self->messages, when);
  g_string_append_c (self->messages, '}');
}

static void
append_remarks (GString *json, const char *remarks)
{
  g_auto (GStrv) each = g_strsplit (remarks, "; ", -1);

  for (guint i = 0; each[i] != NULL; i++)
    {
      g_auto (GStrv) sides = g_strsplit (each[i], ": ", 2);
      g_auto (GStrv) words = g_strsplit (sides[0], "+", 2);

      g_string_append_printf (json,
                              "%s{\"id\": \"r%u\", \"kind\": \"%s\", \"text\": " TEXT
                              ", \"claims\": [], \"when\": ",
                              i > 0 ? ", " : "", i, words[0]);
      append_condition (json, sides[1]);
      if (words[1] != NULL)
        g_string_append_printf (json, ", \"switch\": \"%s\"", words[1]);
      g_string_append_c (json, '}');
    }
}

/* @remarks: "closed: problem=deceived; doubt+lawyer: state=pending", their ids are r0, r1 and so
 * on. A route that is open somewhere costs nothing. */
void
small_pack_option (SmallPack *self, const char *id, const char *when, const char *remarks)
{
  append_item (self->options,
               "{\"id\": \"%s\", \"title\": " TEXT ", \"summary\": " TEXT
               ", \"claims\": [], \"when\": ",
               id);
  append_condition (self->options, when);
  if (g_strcmp0 (when, "never") != 0)
    g_string_append (self->options,
                     ", \"can\": " TEXT ", \"cannot\": " TEXT ", \"needs\": " TEXT
                     ", \"items\": [{\"id\": \"free\", \"name\": " TEXT ", \"who_pays\": " TEXT
                     ", \"up_front\": false, \"returned_when_winning\": false, "
                     "\"fen\": 0, \"claims\": []}]");
  g_string_append (self->options, ", \"remarks\": [");
  append_remarks (self->options, remarks);
  g_string_append (self->options, "]}");
}

static void
append_steps (GString *json, const char *steps, const char *claims)
{
  g_auto (GStrv) each = g_strsplit (steps, "; ", -1);

  g_string_append (json, "\"steps\": [");
  for (guint i = 0; each[i] != NULL; i++)
    {
      g_auto (GStrv) sides = g_strsplit (each[i], ": ", 2);

      g_string_append_printf (
          json, "%s{\"id\": \"%s\", \"text\": " TEXT ", \"when\": ", i > 0 ? ", " : "", sides[0]);
      append_condition (json, sides[1] != NULL ? sides[1] : "");
      g_string_append (json, ", \"claims\": ");
      append_words (json, claims != NULL ? claims : "life.fact", " ");
      g_string_append_c (json, '}');
    }
  g_string_append (json, "]");
}

static void
append_times (GString *json, const SmallRemedy *remedy)
{
  if (remedy->deadline != NULL)
    {
      g_string_append_printf (json,
                              ", \"deadline\": {\"after\": \"%s\", \"kind\": \"ends\", "
                              "\"label\": " TEXT ", \"claims\": ",
                              remedy->deadline);
      append_words (json, remedy->deadline_claims, " ");
      g_string_append_c (json, '}');
    }
  if (remedy->follow_up != NULL)
    {
      g_string_append_printf (json,
                              ", \"follow_up\": {\"id\": \"%s-recorded\", \"ask\": " TEXT
                              ", \"after\": \"%s\", \"label\": " TEXT ", \"claims\": [], ",
                              remedy->id, remedy->follow_up);
      append_steps (json, remedy->follow_up_steps != NULL ? remedy->follow_up_steps : "renew",
                    remedy->follow_up_claims);
      g_string_append_c (json, '}');
    }
}

void
small_pack_remedy (SmallPack *self, const SmallRemedy *remedy)
{
  GString *json = self->remedies;

  append_item (json,
               "{\"id\": \"%s\", \"kind\": \"%s\", \"urgency\": \"%s\", \"title\": " TEXT
               ", \"summary\": " TEXT ", \"contacts\": [], \"options\": [], \"when\": ",
               remedy->id, remedy->kind != NULL ? remedy->kind : "do",
               remedy->urgency != NULL ? remedy->urgency : "now");
  append_condition (json, remedy->when);
  g_string_append (json, ", ");
  append_steps (json, remedy->steps != NULL ? remedy->steps : "go", remedy->step_claims);
  append_times (json, remedy);
  g_string_append (json, ", \"evidence\": ");
  append_words (json, remedy->evidence, " ");
  g_string_append (json, ", \"messages\": ");
  append_words (json, remedy->messages, " ");
  g_string_append (json, ", \"claims\": ");
  append_words (json, remedy->claims, " ");
  g_string_append_c (json, '}');
}

void
small_pack_impossible (SmallPack *self, const char *id, const char *when)
{
  append_item (self->impossible, "{\"id\": \"%s\", \"text\": " TEXT ", \"when\": ", id);
  append_condition (self->impossible, when);
  g_string_append_c (self->impossible, '}');
}

void
small_pack_must (SmallPack *self, const char *when, const char *then, const char *remedy)
{
  append_item (self->must, "{\"if\": ");
  append_condition (self->must, when);
  g_string_append_printf (self->must, ", \"then\": \"%s\", \"remedy\": \"%s\"}", then, remedy);
}

void
small_pack_must_not_cite (SmallPack *self, const char *when, const char *claim)
{
  append_item (self->must, "{\"if\": ");
  append_condition (self->must, when);
  g_string_append_printf (self->must, ", \"then\": \"never\", \"claim\": \"%s\"}", claim);
}

void
small_pack_situation (SmallPack *self,
                      const char *id,
                      const char *answers,
                      const char *plan,
                      const char *do_not)
{
  append_item (self->situations, "{\"id\": \"%s\", \"title\": " TEXT ", \"answers\": ", id);
  append_box (self->situations, answers);
  g_string_append (self->situations, ", \"plan\": ");
  append_words (self->situations, plan, " ");
  g_string_append (self->situations, ", \"do_not\": ");
  append_words (self->situations, do_not, " ");
  g_string_append (self->situations, ", \"claims\": []}");
}

static const GString *
peek_list (const SmallPack *self, RecoursePackFile file)
{
  const GString *lists[RECOURSE_PACK_N_FILES] = {
    [RECOURSE_PACK_FILE_QUESTIONS] = self->questions,
    [RECOURSE_PACK_FILE_MEASURES] = self->measures,
    [RECOURSE_PACK_FILE_MESSAGES] = self->messages,
    [RECOURSE_PACK_FILE_LETTERS] = self->letters,
    [RECOURSE_PACK_FILE_QUIZ] = self->quiz,
    [RECOURSE_PACK_FILE_OPTIONS] = self->options,
    [RECOURSE_PACK_FILE_REMEDIES] = self->remedies,
    [RECOURSE_PACK_FILE_IMPOSSIBLE] = self->impossible,
    [RECOURSE_PACK_FILE_MUST] = self->must,
    [RECOURSE_PACK_FILE_SITUATIONS] = self->situations,
  };

  return lists[file];
}

/* The words of the sheets have nothing to do with advice: any will do. */
static char *
read_papers (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("RECOURSE_SOURCE_ROOT"), "tests", "data",
                                            "packs", "mini", "papers.json", NULL);
  g_autoptr (GError) error = NULL;
  char *content = NULL;

  g_file_get_contents (path, &content, NULL, &error);
  g_assert_no_error (error);
  return content;
}

static char *
make_content (const SmallPack *self, RecoursePackFile file)
{
  const GString *list = peek_list (self, file);

  if (file == RECOURSE_PACK_FILE_PAPERS)
    return read_papers ();
  if (FIXED_FILES[file] != NULL)
    return g_strdup (FIXED_FILES[file]);
  return g_strdup_printf ("[%s]", list != NULL ? list->str : "");
}

static void
write_file (const SmallPack *self, const char *folder, RecoursePackFile file)
{
  g_autofree char *path = g_build_filename (folder, recourse_pack_file_name (file), NULL);
  g_autofree char *content = make_content (self, file);
  g_autoptr (GError) error = NULL;

  g_file_set_contents_full (path, content, -1, G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
}

static void
remove_file (const char *folder, RecoursePackFile file)
{
  g_autofree char *path = g_build_filename (folder, recourse_pack_file_name (file), NULL);

  g_assert_cmpint (g_remove (path), ==, 0);
}

/* The folder that the pack is read from is gone again afterwards. */
RecoursePack *
small_pack_load (SmallPack *self, GError **error)
{
  g_autoptr (GError) temporary = NULL;
  g_autofree char *folder = g_dir_make_tmp ("recourse-pack-XXXXXX", &temporary);
  RecoursePack *pack = NULL;

  g_assert_no_error (temporary);
  for (int i = 0; i < RECOURSE_PACK_N_FILES; i++)
    write_file (self, folder, (RecoursePackFile) i);
  pack = recourse_pack_new_from_directory (folder, error);
  for (int i = 0; i < RECOURSE_PACK_N_FILES; i++)
    remove_file (folder, (RecoursePackFile) i);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  return pack;
}

RecourseAdvisor *
small_pack_compile (SmallPack *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RecoursePack) pack = small_pack_load (self, &error);
  RecourseAdvisor *advisor = NULL;

  g_assert_no_error (error);
  advisor = recourse_advisor_new (pack, &error);
  g_assert_no_error (error);
  return advisor;
}
