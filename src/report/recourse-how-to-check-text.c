/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-how-to-check-text"

#include "recourse-how-to-check-private.h"

#include <string.h>

#define INDENT "    "

/* Chinese is what a clerk reads first. */
static const RecourseLanguage ORDER[] = { RECOURSE_LANGUAGE_ZH_CN, RECOURSE_LANGUAGE_EN };

/* Backticks tell an HTML page what is a name; in plain text they would only puzzle. */
static void
append_line (GString *page, const char *text)
{
  for (const char *at = text; *at != '\0'; at++)
    if (*at != '`')
      g_string_append_c (page, *at);
  g_string_append_c (page, '\n');
}

static void
append_commands (GString *page, const char *commands)
{
  g_auto (GStrv) lines = g_strsplit (commands, "\n", -1);

  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    g_string_append_printf (page, INDENT "%s\n", lines[i]);
}

static void
append_part (GString *page, RecoursePack *words, const RecoursePaperPart *part)
{
  g_string_append_c (page, '\n');
  if (part->commands != NULL)
    {
      append_commands (page, part->commands);
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (ORDER); i++)
    {
      g_autofree char *source = recourse_how_to_check_source (words, part, ORDER[i]);

      append_line (page, recourse_text_get (&part->text, ORDER[i]));
      if (source != NULL)
        append_line (page, source);
    }
}

static void
append_title (GString *page, const RecourseText *title, const char *line)
{
  g_string_append_printf (page, "%s\n%s\n%s\n", recourse_text_get (title, RECOURSE_LANGUAGE_ZH_CN),
                          recourse_text_get (title, RECOURSE_LANGUAGE_EN), line);
}

char *
recourse_how_to_check_write_text (RecoursePack *words, const RecoursePaper *paper)
{
  GString *page = g_string_new (NULL);

  append_title (page, &recourse_paper_find_word (paper, "title")->text, "========");
  for (guint i = 0; i < paper->n_sections; i++)
    {
      g_string_append (page, "\n\n");
      append_title (page, &paper->sections[i].title, "--------");
      for (guint j = 0; j < paper->sections[i].n_parts; j++)
        append_part (page, words, &paper->sections[i].parts[j]);
    }
  return g_string_free (page, FALSE);
}
