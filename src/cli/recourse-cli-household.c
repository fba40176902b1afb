/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-cli-household"

#include "recourse-cli-commands.h"

#include "recourse-cli-json.h"
#include "recourse-cli-protect.h"
#include "recourse-cli-words.h"
#include "recourse-error.h"
#include "recourse-uuid.h"

#include <string.h>

#define INDENT 2

/** Desk: what all commands of the household work with. */
typedef struct
{
  RecoursePack *pack;
  char *path;
  RecourseHousehold *household;
} Desk;

static void
clear_desk (Desk *self)
{
  g_clear_object (&self->pack);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->household, recourse_household_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Desk, clear_desk)

static gboolean
open_desk (Desk *self, const RecourseCliCall *call, const char *command, GError **error)
{
  self->pack = recourse_cli_protect_load_own (call, command, error);
  if (self->pack == NULL)
    return FALSE;
  self->path = recourse_cli_protect_household_path (call);
  self->household = recourse_household_load (self->path, error);
  return self->household != NULL;
}

/* --- household show -----------------------------------------------------------------------------
 */

static void
add_items (const Desk *self, JsonBuilder *builder, const char *person)
{
  json_builder_set_member_name (builder, "ticked");
  json_builder_begin_array (builder);
  for (guint i = 0; i < recourse_pack_n_preventions (self->pack); i++)
    {
      const RecoursePrevention *part = recourse_pack_prevention (self->pack, i);

      for (guint j = 0; j < part->n_items; j++)
        {
          gint64 at = recourse_household_ticked_at (self->household, person, part->items[j].id);

          if (at == RECOURSE_TIME_UNKNOWN)
            continue;
          json_builder_begin_object (builder);
          recourse_cli_json_string (builder, "item", part->items[j].id);
          recourse_cli_json_string (builder, "part", part->id);
          recourse_cli_json_time (builder, "at", at);
          recourse_cli_json_time (builder, "look_again_at", recourse_household_look_again_at (at));
          json_builder_end_object (builder);
        }
    }
  json_builder_end_array (builder);
}

static void
print_json (const Desk *self, RecourseCliPage *page)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "people");
  json_builder_begin_array (builder);
  for (guint i = 0; i < recourse_household_n_people (self->household); i++)
    {
      const char *person = recourse_household_person_id (self->household, i);

      json_builder_begin_object (builder);
      recourse_cli_json_string (builder, "id", person);
      recourse_cli_json_string (builder, "name",
                                recourse_household_peek_name (self->household, person));
      add_items (self, builder, person);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  recourse_cli_json_print (builder, page);
}

/* With its id, which 'household tick' takes. */
static char *
describe_item (const RecoursePreventionItem *item, gint64 at, RecourseLanguage language)
{
  g_autofree char *text = g_strdup_printf ("%s [%s]", recourse_text_get (&item->text, language),
                                           item->id);
  g_autofree char *day = NULL;
  gboolean is_old;

  if (at == RECOURSE_TIME_UNKNOWN)
    return g_steal_pointer (&text);
  day = recourse_china_time_format_date (at, language);
  is_old = recourse_china_time_now () >= recourse_household_look_again_at (at);
  return recourse_cli_word_fill (is_old ? RECOURSE_CLI_WORD_HOUSEHOLD_AGAIN
                                        : RECOURSE_CLI_WORD_HOUSEHOLD_DONE,
                                 language, text, day, NULL);
}

static void
print_part (const Desk *self,
            RecourseCliPage *page,
            const char *person,
            const RecoursePrevention *part,
            RecourseLanguage language)
{
  guint n_ticked = recourse_household_count_ticked (self->household, person, part);
  g_autofree char *done = g_strdup_printf ("%u", n_ticked);
  g_autofree char *all = g_strdup_printf ("%u", part->n_items);
  g_autofree char *heading = recourse_cli_word_fill (RECOURSE_CLI_WORD_HOUSEHOLD_PART, language,
                                                     recourse_text_get (&part->title, language),
                                                     done, all, NULL);

  recourse_cli_page_text (page, INDENT, heading);
  for (guint i = 0; i < part->n_items; i++)
    {
      gint64 at = recourse_household_ticked_at (self->household, person, part->items[i].id);
      g_autofree char *text = describe_item (&part->items[i], at, language);

      recourse_cli_page_item (page, 2 * INDENT, at != RECOURSE_TIME_UNKNOWN ? "[x] " : "[ ] ",
                              text);
    }
}

static void
print_person (const Desk *self,
              RecourseCliPage *page,
              const char *person,
              RecourseLanguage language)
{
  g_autofree char *heading = recourse_cli_word_fill (
      RECOURSE_CLI_WORD_HOUSEHOLD_PERSON, language,
      recourse_household_peek_name (self->household, person), person, NULL);

  recourse_cli_page_heading (page, 0, heading);
  for (guint i = 0; i < recourse_pack_n_preventions (self->pack); i++)
    {
      const RecoursePrevention *part = recourse_pack_prevention (self->pack, i);

      if (recourse_prevention_is_checklist (part))
        print_part (self, page, person, part, language);
    }
  recourse_cli_page_blank (page);
}

/** recourse_cli_household_show: `recoursectl household show`; see recourse-cli-commands.h */
gboolean
recourse_cli_household_show (const RecourseCliCall *call,
                             RecourseCliPage *page,
                             int *out_status,
                             GError **error)
{
  g_auto (Desk) desk = { NULL };

  if (!open_desk (&desk, call, "household show", error))
    return FALSE;
  if (call->is_given[RECOURSE_CLI_OPTION_JSON])
    {
      print_json (&desk, page);
      return TRUE;
    }
  if (recourse_household_n_people (desk.household) == 0)
    recourse_cli_page_text (page, 0,
                            recourse_cli_word (RECOURSE_CLI_WORD_HOUSEHOLD_NONE, call->language));
  for (guint i = 0; i < recourse_household_n_people (desk.household); i++)
    print_person (&desk, page, recourse_household_person_id (desk.household, i), call->language);
  return TRUE;
}

/* --- Changing it --------------------------------------------------------------------------------
 */

/* What is printed of a change: the sentence, or the person as JSON. */
static void
report (const RecourseCliCall *call,
        RecourseCliPage *page,
        const char *person,
        const char *name,
        const char *sentence)
{
  g_autoptr (JsonBuilder) builder = NULL;

  if (!call->is_given[RECOURSE_CLI_OPTION_JSON])
    {
      recourse_cli_page_text (page, 0, sentence);
      return;
    }
  builder = json_builder_new ();
  json_builder_begin_object (builder);
  recourse_cli_json_string (builder, "id", person);
  recourse_cli_json_string (builder, "name", name);
  json_builder_end_object (builder);
  recourse_cli_json_print (builder, page);
}

/** recourse_cli_household_add: `recoursectl household add`; see recourse-cli-commands.h */
gboolean
recourse_cli_household_add (const RecourseCliCall *call,
                            RecourseCliPage *page,
                            int *out_status,
                            GError **error)
{
  g_auto (Desk) desk = { NULL };
  g_autofree char *id = recourse_uuid_new ();
  g_autofree char *name = NULL;
  g_autofree char *sentence = NULL;
  RecourseHouseholdEdit edit = { .kind = RECOURSE_HOUSEHOLD_ADD, .person = id };

  if (!open_desk (&desk, call, "household add", error))
    return FALSE;
  name = recourse_household_clean_name (call->arguments->pdata[0], error);
  if (name == NULL)
    return FALSE;
  edit.name = name;
  if (!recourse_household_edit (desk.path, &edit, error))
    return FALSE;
  sentence = recourse_cli_word_fill (RECOURSE_CLI_WORD_HOUSEHOLD_ADDED, call->language, name, id,
                                     NULL);
  report (call, page, id, name, sentence);
  return TRUE;
}

static gboolean
check_arguments (const RecourseCliCall *call, const char *command, const char *what, GError **error)
{
  g_autofree char *extra = NULL;

  if (call->arguments->len == 2)
    return TRUE;
  if (call->arguments->len < 2)
    {
      g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT, "%s: %s is missing",
                   command, what);
      return FALSE;
    }
  extra = recourse_error_quote (call->arguments->pdata[2]);
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
               "%s: unexpected argument '%s'", command, extra);
  return FALSE;
}

/** recourse_cli_household_rename: `recoursectl household rename`; see recourse-cli-commands.h */
gboolean
recourse_cli_household_rename (const RecourseCliCall *call,
                               RecourseCliPage *page,
                               int *out_status,
                               GError **error)
{
  g_auto (Desk) desk = { NULL };
  g_autofree char *name = NULL;
  g_autofree char *sentence = NULL;
  RecourseHouseholdEdit edit = { .kind = RECOURSE_HOUSEHOLD_RENAME };

  if (!check_arguments (call, "rename", "the new name", error)
      || !open_desk (&desk, call, "household rename", error))
    return FALSE;
  edit.person = recourse_cli_protect_find_person (desk.household, call->arguments->pdata[0], error);
  if (edit.person == NULL)
    return FALSE;
  name = recourse_household_clean_name (call->arguments->pdata[1], error);
  if (name == NULL)
    return FALSE;
  edit.name = name;
  if (!recourse_household_edit (desk.path, &edit, error))
    return FALSE;
  sentence = recourse_cli_word_fill (RECOURSE_CLI_WORD_HOUSEHOLD_RENAMED, call->language, name,
                                     NULL);
  report (call, page, edit.person, name, sentence);
  return TRUE;
}

/** recourse_cli_household_remove: `recoursectl household remove`; see recourse-cli-commands.h */
gboolean
recourse_cli_household_remove (const RecourseCliCall *call,
                               RecourseCliPage *page,
                               int *out_status,
                               GError **error)
{
  g_auto (Desk) desk = { NULL };
  const char *name = NULL;
  g_autofree char *sentence = NULL;
  RecourseHouseholdEdit edit = { .kind = RECOURSE_HOUSEHOLD_REMOVE };

  if (!open_desk (&desk, call, "household remove", error))
    return FALSE;
  edit.person = recourse_cli_protect_find_person (desk.household, call->arguments->pdata[0], error);
  if (edit.person == NULL || !recourse_household_edit (desk.path, &edit, error))
    return FALSE;
  name = recourse_household_peek_name (desk.household, edit.person);
  sentence = recourse_cli_word_fill (RECOURSE_CLI_WORD_HOUSEHOLD_REMOVED, call->language, name,
                                     NULL);
  report (call, page, edit.person, name, sentence);
  return TRUE;
}

static const RecoursePreventionItem *
find_item (RecoursePack *pack, const char *id, GError **error)
{
  g_autofree char *quoted = recourse_error_quote (id);

  for (guint i = 0; i < recourse_pack_n_preventions (pack); i++)
    {
      const RecoursePrevention *part = recourse_pack_prevention (pack, i);

      for (guint j = 0; recourse_prevention_is_checklist (part) && j < part->n_items; j++)
        if (strcmp (part->items[j].id, id) == 0)
          return &part->items[j];
    }
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
               "there is nothing to tick that is called '%s'; 'household show' lists it", quoted);
  return NULL;
}

/** recourse_cli_household_tick: `recoursectl household tick`; see recourse-cli-commands.h */
gboolean
recourse_cli_household_tick (const RecourseCliCall *call,
                             RecourseCliPage *page,
                             int *out_status,
                             GError **error)
{
  gboolean is_undone = call->is_given[RECOURSE_CLI_OPTION_UNDO];
  g_auto (Desk) desk = { NULL };
  const RecoursePreventionItem *item = NULL;
  const char *name = NULL;
  g_autofree char *sentence = NULL;
  RecourseHouseholdEdit edit = { .at = recourse_china_time_now () };

  edit.kind = is_undone ? RECOURSE_HOUSEHOLD_UNTICK : RECOURSE_HOUSEHOLD_TICK;
  if (!check_arguments (call, "tick", "what was done", error)
      || !open_desk (&desk, call, "household tick", error))
    return FALSE;
  edit.person = recourse_cli_protect_find_person (desk.household, call->arguments->pdata[0], error);
  item = edit.person != NULL ? find_item (desk.pack, call->arguments->pdata[1], error) : NULL;
  if (item == NULL)
    return FALSE;
  edit.key = item->id;
  if (!recourse_household_edit (desk.path, &edit, error))
    return FALSE;
  name = recourse_household_peek_name (desk.household, edit.person);
  sentence = recourse_cli_word_fill (
      is_undone ? RECOURSE_CLI_WORD_HOUSEHOLD_UNTICKED : RECOURSE_CLI_WORD_HOUSEHOLD_TICKED,
      call->language, name, recourse_text_get (&item->text, call->language), NULL);
  report (call, page, edit.person, name, sentence);
  return TRUE;
}
