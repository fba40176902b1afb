/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-how-to-check-html"

#include "recourse-how-to-check-private.h"

#include <string.h>

/* Nothing is fetched and nothing runs, even if a browser were asked to. Columns stand side by side
 * only where there is room; commands scroll for themselves, so that the page never does. */
#define HEAD                                                                                       \
  "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n"                     \
  "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "          \
  "'unsafe-inline'\">\n"                                                                           \
  "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
#define STYLE                                                                                      \
  "<style>\n"                                                                                      \
  ":root { color-scheme: light dark; }\n"                                                          \
  "body { margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 60rem; font: 1.0625rem/1.65 "      \
  "system-ui, 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif; color: #1d2327; background: "     \
  "#fff; overflow-wrap: anywhere; }\n"                                                             \
  "h1 { font-size: 1.6rem; line-height: 1.3; margin: 0 0 1rem; }\n"                                \
  "h2 { font-size: 1.2rem; line-height: 1.35; margin: 2.5rem 0 .75rem; padding-top: 1rem; "        \
  "border-top: 1px solid #c9d1d6; color: #1b5664; }\n"                                             \
  "h1 span, h2 span { display: block; font-size: .8em; font-weight: normal; color: #59636a; }\n"   \
  ".pair { display: grid; gap: .25rem 2rem; margin: .9rem 0; }\n"                                  \
  ".pair p { margin: 0; }\n"                                                                       \
  ".pair p[lang=en] { color: #4a545b; font-size: .95em; }\n"                                       \
  "small { display: block; color: #59636a; font-size: .85em; }\n"                                  \
  "code { font: .92em/1.5 ui-monospace, Consolas, 'DejaVu Sans Mono', monospace; }\n"              \
  "p code { background: #eef2f4; padding: 0 .25em; border-radius: 3px; }\n"                        \
  "pre { margin: .9rem 0; padding: .8rem 1rem; overflow-x: auto; background: #eef2f4; "            \
  "border-left: 3px solid #1b5664; border-radius: 3px; line-height: 1.5; }\n"                      \
  "@media (min-width: 48rem) { .pair { grid-template-columns: 1fr 1fr; } }\n"                      \
  "@media (prefers-color-scheme: dark) { body { color: #e4e9ec; background: #14191c; } "           \
  "h2 { color: #8cc7d4; border-color: #3a454b; } h1 span, h2 span, small, .pair p[lang=en] { "     \
  "color: #a9b4ba; } pre, p code { background: #20282c; } pre { border-color: #8cc7d4; } }\n"      \
  "@media print { pre { white-space: pre-wrap; } h2 { break-after: avoid; } }\n"                   \
  "</style>\n"

static void
append_escaped (GString *page, const char *text, gssize length)
{
  g_autofree char *escaped = g_markup_escape_text (text, length);

  g_string_append (page, escaped);
}

/* What stands between two backticks is the name of a file or a command. */
static void
append_prose (GString *page, const char *text)
{
  g_auto (GStrv) pieces = g_strsplit (text, "`", -1);

  for (guint i = 0; pieces[i] != NULL; i++)
    {
      g_string_append (page, i % 2 == 1 ? "<code>" : "");
      append_escaped (page, pieces[i], -1);
      g_string_append (page, i % 2 == 1 ? "</code>" : "");
    }
}

static void
append_paragraph (GString *page,
                  RecoursePack *words,
                  const RecoursePaperPart *part,
                  RecourseLanguage language)
{
  g_autofree char *source = recourse_how_to_check_source (words, part, language);

  g_string_append_printf (page, "<p lang=\"%s\">",
                          language == RECOURSE_LANGUAGE_ZH_CN ? "zh-CN" : "en");
  append_prose (page, recourse_text_get (&part->text, language));
  if (source != NULL)
    {
      g_string_append (page, "<small>");
      append_escaped (page, source, -1);
      g_string_append (page, "</small>");
    }
  g_string_append (page, "</p>\n");
}

static void
append_part (GString *page, RecoursePack *words, const RecoursePaperPart *part)
{
  if (part->commands != NULL)
    {
      g_string_append_printf (page, "<pre class=\"%s\"><code>",
                              part->shell == RECOURSE_SHELL_SH ? "sh" : "powershell");
      append_escaped (page, part->commands, -1);
      g_string_append (page, "</code></pre>\n");
      return;
    }
  g_string_append (page, "<div class=\"pair\">\n");
  append_paragraph (page, words, part, RECOURSE_LANGUAGE_ZH_CN);
  append_paragraph (page, words, part, RECOURSE_LANGUAGE_EN);
  g_string_append (page, "</div>\n");
}

static void
append_heading (GString *page, const char *element, const RecourseText *title)
{
  g_string_append_printf (page, "<%s>", element);
  append_escaped (page, recourse_text_get (title, RECOURSE_LANGUAGE_ZH_CN), -1);
  g_string_append (page, " <span lang=\"en\">");
  append_escaped (page, recourse_text_get (title, RECOURSE_LANGUAGE_EN), -1);
  g_string_append_printf (page, "</span></%s>\n", element);
}

static void
append_head (GString *page, const RecourseText *title)
{
  g_string_append (page, HEAD "<title>");
  append_escaped (page, recourse_text_get (title, RECOURSE_LANGUAGE_ZH_CN), -1);
  g_string_append (page, "</title>\n" STYLE "</head>\n<body>\n");
  append_heading (page, "h1", title);
}

char *
recourse_how_to_check_write_html (RecoursePack *words, const RecoursePaper *paper)
{
  GString *page = g_string_new (NULL);

  append_head (page, &recourse_paper_find_word (paper, "title")->text);
  for (guint i = 0; i < paper->n_sections; i++)
    {
      g_string_append (page, "<section>\n");
      append_heading (page, "h2", &paper->sections[i].title);
      for (guint j = 0; j < paper->sections[i].n_parts; j++)
        append_part (page, words, &paper->sections[i].parts[j]);
      g_string_append (page, "</section>\n");
    }
  g_string_append (page, "</body>\n</html>\n");
  return g_string_free (page, FALSE);
}
