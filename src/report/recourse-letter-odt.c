/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-letter-odt"

#include "recourse-letter.h"
#include "recourse-paper.h"
#include "recourse-stored-zip.h"

#include <string.h>

/*
 * An OpenDocument text that LibreOffice and WPS open. Its first page says that it is a draft and
 * what to check, and is taken away before the letter is handed over; the letter begins on a page of
 * its own. No name and no time of whoever made it are in it.
 */

#define MIME_TYPE "application/vnd.oasis.opendocument.text"
#define XML_HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
#define FACE(name, families)                                                                       \
  "<style:font-face style:name=\"" name "\" svg:font-family=\"" families "\"/>"
#define FONTS                                                                                      \
  "<office:font-face-decls>" FACE ("Song", "SimSun, 'Noto Serif CJK SC', 'Source Han Serif SC', "  \
                                           "'Noto Sans CJK SC', serif")                            \
      FACE ("Roman", "'Times New Roman', 'Liberation Serif', serif") "</office:font-face-decls>"
#define NAMESPACES                                                                                 \
  " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""                             \
  " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""                               \
  " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""                                 \
  " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""                      \
  " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\""                        \
  " office:version=\"1.2\""

static const char MANIFEST[] = XML_HEAD
    "<manifest:manifest "
    "xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" "
    "manifest:version=\"1.2\">"
    "<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.2\" "
    "manifest:media-type=\"" MIME_TYPE "\"/>"
    "<manifest:file-entry manifest:full-path=\"content.xml\" "
    "manifest:media-type=\"text/xml\"/>"
    "<manifest:file-entry manifest:full-path=\"styles.xml\" "
    "manifest:media-type=\"text/xml\"/>"
    "</manifest:manifest>\n";

#define STYLE(name, paragraph, text)                                                               \
  "<style:style style:name=\"" name "\" style:family=\"paragraph\" "                               \
  "style:parent-style-name=\"Standard\"><style:paragraph-properties " paragraph "/>"               \
  "<style:text-properties " text "/></style:style>"
#define BOLD " fo:font-weight=\"bold\" style:font-weight-asian=\"bold\""
#define SIZE(points) "fo:font-size=\"" points "pt\" style:font-size-asian=\"" points "pt\""

static const char STYLES[] = XML_HEAD
    "<office:document-styles" NAMESPACES ">" FONTS "<office:styles>"
    "<style:default-style style:family=\"paragraph\"><style:paragraph-properties "
    "fo:line-height=\"150%\"/><style:text-properties style:font-name=\"Roman\" "
    "style:font-name-asian=\"Song\" " SIZE (
        "12") " fo:language=\"en\" "
              "fo:country=\"GB\" style:language-asian=\"zh\" style:country-asian=\"CN\"/>"
              "</style:default-style>"
              "<style:style style:name=\"Standard\" style:family=\"paragraph\"/>" STYLE (
                  "LetterTitle",
                  "fo:text-align=\"center\" fo:margin-bottom=\"0.5cm\"",
                  SIZE ("18") BOLD) STYLE ("LetterHeading",
                                           "fo:margin-top=\"0.3cm\" fo:keep-with-next=\"always\"",
                                           SIZE ("14") BOLD) STYLE ("LetterBody",
                                                                    "fo:text-indent=\"0.85cm\"",
                                                                    SIZE ("12"))
                  STYLE ("LetterLine", "fo:text-indent=\"0cm\"", SIZE ("12")) STYLE (
                      "LetterQuote",
                      "fo:margin-left=\"0.85cm\" fo:padding-left=\"0.25cm\" "
                      "fo:border-left=\"0.05cm solid #808080\"",
                      SIZE ("12")) STYLE ("LetterClosing",
                                          "fo:margin-left=\"8cm\" fo:text-align=\"start\"",
                                          SIZE ("12")) STYLE ("Note",
                                                              "fo:margin-bottom=\"0.15cm\"",
                                                              SIZE ("12"))
                      STYLE ("NoteTitle", "fo:margin-bottom=\"0.3cm\"", SIZE ("18") BOLD) STYLE (
                          "English",
                          "fo:margin-bottom=\"0.1cm\" fo:line-height=\"120%\"",
                          SIZE (
                              "10") " fo:color=\"#505050\"") "<style:style style:name=\"Gap\" "
                                                             "style:family=\"text\"><style:text-"
                                                             "properties "
                                                             "fo:background-color=\"#fff2a8\"/></"
                                                             "style:style></office:styles>"
                                                             "<office:automatic-styles><style:page-"
                                                             "layout style:name=\"A4\">"
                                                             "<style:page-layout-properties "
                                                             "fo:page-width=\"21cm\" "
                                                             "fo:page-height=\"29.7cm\" "
                                                             "style:print-orientation=\"portrait\" "
                                                             "fo:margin-top=\"2.5cm\" "
                                                             "fo:margin-bottom=\"2.5cm\" "
                                                             "fo:margin-left=\"2.8cm\" "
                                                             "fo:margin-right=\"2.8cm\"/></"
                                                             "style:page-layout>"
                                                             "</"
                                                             "office:automatic-styles><office:"
                                                             "master-styles><style:master-page "
                                                             "style:name=\"Standard\" "
                                                             "style:page-layout-name=\"A4\"/></"
                                                             "office:master-styles>"
                                                             "</office:document-styles>\n";

static const char *const STYLE_NAMES[] = {
  [RECOURSE_LETTER_BODY] = "LetterBody",       [RECOURSE_LETTER_LINE] = "LetterLine",
  [RECOURSE_LETTER_HEADING] = "LetterHeading", [RECOURSE_LETTER_QUOTE] = "LetterQuote",
  [RECOURSE_LETTER_CLOSING] = "LetterClosing", [RECOURSE_LETTER_TITLE] = "LetterTitle",
};

/* --- Text ---------------------------------------------------------------------------------------
 */

/* Readers of the format take several blanks for one, and drop a line feed. */
static void
append_text (GString *xml, const char *text, gsize length)
{
  const char *end = text + length;

  for (const char *at = text; at < end; at = g_utf8_next_char (at))
    {
      g_autofree char *escaped = NULL;

      if (*at == '\n')
        g_string_append (xml, "<text:line-break/>");
      else if (*at == ' ' && (at == text || at[-1] == ' ' || at[-1] == '\n'))
        g_string_append (xml, "<text:s/>");
      else
        {
          escaped = g_markup_escape_text (at, g_utf8_next_char (at) - at);
          g_string_append (xml, escaped);
        }
    }
}

/* Bytes up to the end of the outermost brackets that open at @text. */
static gsize
measure_gap (const char *text)
{
  guint depth = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      if (g_str_has_prefix (at, "【"))
        depth++;
      else if (g_str_has_prefix (at, "】") && --depth == 0)
        return (gsize) (g_utf8_next_char (at) - text);
    }
  return strlen (text);
}

/* What is still to be filled in stands on yellow. */
static void
append_marked (GString *xml, const char *text)
{
  const char *rest = text;
  const char *gap;

  while ((gap = strstr (rest, "【")) != NULL)
    {
      gsize length = measure_gap (gap);

      append_text (xml, rest, (gsize) (gap - rest));
      g_string_append (xml, "<text:span text:style-name=\"Gap\">");
      append_text (xml, gap, length);
      g_string_append (xml, "</text:span>");
      rest = gap + length;
    }
  append_text (xml, rest, strlen (rest));
}

static void
append_paragraph (GString *xml, const char *style, const char *text)
{
  g_string_append_printf (xml, "<text:p text:style-name=\"%s\">", style);
  append_marked (xml, text);
  g_string_append (xml, "</text:p>\n");
}

/* --- The page to take away ----------------------------------------------------------------------
 */

static void
append_word (GString *xml,
             const RecourseLetter *self,
             const char *style,
             const char *paper,
             const char *word)
{
  const RecourseText *text = recourse_paper_word (recourse_letter_peek_words (self), paper, word);

  append_paragraph (xml, style, recourse_text_get (text, RECOURSE_LANGUAGE_ZH_CN));
}

static void
append_lines (GString *xml, const char *style, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      append_paragraph (xml, style, lines[i]);
}

static void
append_english (GString *xml, const RecourseLetter *self)
{
  const RecourseText *warning = recourse_paper_word (recourse_letter_peek_words (self), "letter",
                                                     "english");
  g_autofree char *checks = recourse_letter_check_text (self, RECOURSE_LANGUAGE_EN);
  g_autofree char *letter = recourse_letter_text (self, RECOURSE_LANGUAGE_EN);

  append_paragraph (xml, "Note", recourse_text_get (warning, RECOURSE_LANGUAGE_ZH_CN));
  append_paragraph (xml, "English", recourse_text_get (warning, RECOURSE_LANGUAGE_EN));
  append_lines (xml, "English", checks);
  append_lines (xml, "English", letter);
}

static void
append_cover (GString *xml, const RecourseLetter *self, gboolean with_english)
{
  g_autofree char *checks = recourse_letter_check_text (self, RECOURSE_LANGUAGE_ZH_CN);
  const char *rest = strchr (checks, '\n'); /* the first line is the title */

  append_word (xml, self, "NoteTitle", "letter", "draft");
  append_word (xml, self, "Note", "letter", "remove-page");
  append_lines (xml, "Note", rest);
  append_word (xml, self, "Note", "sheet", "not-official");
  append_word (xml, self, "Note", "sheet", "no-staff");
  if (with_english)
    append_english (xml, self);
}

/* --- The file -----------------------------------------------------------------------------------
 */

/* The first paragraph of the letter begins a page; its style is like that of any other like it. */
static void
append_letter (GString *xml, const RecourseLetter *self)
{
  for (guint i = 0; i < recourse_letter_n_paragraphs (self); i++)
    {
      const RecourseLetterParagraph *paragraph = recourse_letter_paragraph (self, i);

      append_paragraph (xml, i == 0 ? "LetterBegin" : STYLE_NAMES[paragraph->style],
                        recourse_text_get (&paragraph->text, RECOURSE_LANGUAGE_ZH_CN));
    }
}

static GString *
make_content (const RecourseLetter *self, gboolean with_english)
{
  GString *xml = g_string_new (XML_HEAD "<office:document-content" NAMESPACES ">" FONTS
                                        "<office:automatic-styles>");
  RecourseLetterStyle first = recourse_letter_n_paragraphs (self) > 0
                                  ? recourse_letter_paragraph (self, 0)->style
                                  : RECOURSE_LETTER_LINE;

  g_string_append_printf (xml,
                          "<style:style style:name=\"LetterBegin\" style:family=\"paragraph\" "
                          "style:parent-style-name=\"%s\"><style:paragraph-properties "
                          "fo:break-before=\"page\"/></style:style>",
                          STYLE_NAMES[first]);
  g_string_append (xml, "</office:automatic-styles><office:body><office:text>\n");
  append_cover (xml, self, with_english);
  append_letter (xml, self);
  g_string_append (xml, "</office:text></office:body></office:document-content>\n");
  return xml;
}

/**
 * recourse_letter_odt:
 * @with_english: put the English text on the pages to take away
 *
 * The letter as a document to be edited and printed. The same letter gives the same bytes.
 *
 * Returns: (transfer full): an OpenDocument text
 */
GBytes *
recourse_letter_odt (const RecourseLetter *self, gboolean with_english)
{
  g_autoptr (GString) content = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  content = make_content (self, with_english);
  {
    const RecourseStoredFile files[] = {
      { "mimetype", MIME_TYPE, strlen (MIME_TYPE) },
      { "content.xml", content->str, content->len },
      { "styles.xml", STYLES, sizeof STYLES - 1 },
      { "META-INF/manifest.xml", MANIFEST, sizeof MANIFEST - 1 },
    };

    return recourse_stored_zip (files, G_N_ELEMENTS (files));
  }
}
