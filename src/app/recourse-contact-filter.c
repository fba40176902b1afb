/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-contact-filter"

#include "recourse-contact-filter.h"

#include <glib/gi18n.h>
#include <string.h>

/* A number to dial, however it is spaced and in whatever digits, the Chinese ones included. */
#define DIGIT "[\\p{N}〇零一二三四五六七八九幺壹贰叁肆伍陆柒捌玖]"
#define MARK "(?:[^\\p{L}\\p{N}]|\\p{Lm})"
#define NUMBER "\\+?" DIGIT "(?:" MARK "{0,8}" DIGIT "){2,}\\p{M}*"

/* An address on the net, with its scheme or without. A label is of one kind of letters, so that the
 * words before an address stay; and the Chinese full stop is a dot only where no sentence ends. */
#define REST "[^\\s，。；、）]"
#define ADDRESS "(?:[a-z][a-z0-9+.-]*://|www\\.)" REST "+"
#define PERSON "(?:[a-z0-9._%+-]+@)?"
#define LABEL "(?:[a-z0-9-]+|[^\\P{L}a-z]+)"
#define HOST PERSON LABEL "(?:\\." LABEL ")*\\.\\p{L}{2,}(?:/" REST "*)?"
#define LATIN_HOST PERSON "[a-z0-9-]+(?:[.。][a-z0-9-]+)*[.。][a-z]{2,}(?:/" REST "*)?"
#define ENDING                                                                                     \
  "(?:(?:com|cn|net|org|top|vip|cc|xyz|info)(?![a-z0-9])"                                          \
  "|(?:中国|公司|网络|网址|在线|中文网|手机|商城|香港|台湾)(?!\\p{L}))"
#define CHINESE_HOST LABEL "(?:[.。]" LABEL ")*。" ENDING "(?:/" REST "*)?"

/* The name of an account, after the word that says what it is; that word stays. */
#define WECHAT "(?:微信(?:号码?|账号|帐号|id|\\s*:)|wechat\\s*(?:id|:)|weixin)"
#define SHORT "(?<![a-z0-9])(?:qq|vx|wx)(?:号码?|群号?|id)?"
#define ACCOUNT "(?:" WECHAT "|" SHORT ")(?:[^\\p{L}\\p{N}]|是|为|is(?![a-z])){0,6}"
#define NAME "\\K[a-z0-9](?:[-_.]?[a-z0-9]){3,}"

#define CONTACT ADDRESS "|" LATIN_HOST "|" HOST "|" CHINESE_HOST "|" ACCOUNT NAME "|" NUMBER

/* A text as it is matched, and for each byte of it the byte of the original that it stands for. */
typedef struct
{
  GString *text;
  GArray *origins; /* guint; one more than bytes */
} Folded;

/* Marks of a sentence keep their width: they end an address. */
static gboolean
may_fold (const char *folded)
{
  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalnum (g_utf8_get_char (at)) || strchr (".:/@+-_", *at) != NULL
        || g_str_has_prefix (at, "。"))
      return TRUE;
  return FALSE;
}

static void
append_folded (Folded *self, const char *at, guint origin)
{
  gssize length = g_utf8_next_char (at) - at;
  g_autofree char *folded = g_utf8_normalize (at, length, G_NORMALIZE_NFKC);

  if (folded != NULL && may_fold (folded))
    g_string_append (self->text, folded);
  else
    g_string_append_len (self->text, at, length);
  while (self->origins->len < self->text->len)
    g_array_append_val (self->origins, origin);
}

static void
fold (const char *text, Folded *out_folded)
{
  guint end = (guint) strlen (text);

  out_folded->text = g_string_new (NULL);
  out_folded->origins = g_array_new (FALSE, FALSE, sizeof (guint));
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    append_folded (out_folded, at, (guint) (at - text));
  g_array_append_val (out_folded->origins, end);
}

static guint
find_origin (const Folded *folded, int position)
{
  return g_array_index (folded->origins, guint, position);
}

/* Where a match ends within what one character was folded to, that character goes too. */
static guint
find_origin_after (const Folded *folded, int position)
{
  guint last = find_origin (folded, position - 1);

  while (find_origin (folded, position) == last)
    position++;
  return find_origin (folded, position);
}

static char *
replace_matches (const char *text, const Folded *folded, GRegex *regex)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GString) shown = g_string_new (NULL);
  guint copied = 0;

  g_regex_match_full (regex, folded->text->str, -1, 0, 0, &match, &error);
  while (error == NULL && g_match_info_matches (match))
    {
      int start = 0;
      int end = 0;

      g_match_info_fetch_pos (match, 0, &start, &end);
      g_string_append_len (shown, text + copied, find_origin (folded, start) - copied);
      g_string_append (shown, _ ("(hidden)"));
      copied = find_origin_after (folded, end);
      g_match_info_next (match, &error);
    }
  /* Rather nothing than a number that slipped through. */
  if (error != NULL)
    return g_strdup (_ ("(hidden)"));
  g_string_append (shown, text + copied);
  return g_string_free (g_steal_pointer (&shown), FALSE);
}

/**
 * recourse_contact_filter_text:
 * @text: valid UTF-8, of a pack that did not come with the program
 *
 * Everything that could be dialled, opened or added as a friend is taken out, figures of three and
 * more digits included. Too much may go, so that too little does not.
 *
 * Returns: (transfer full): @text with a remark in the place of each number, address and account
 */
char *
recourse_contact_filter_text (const char *text)
{
  g_autoptr (GRegex) regex = NULL;
  Folded folded;
  char *shown = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  regex = g_regex_new (CONTACT, G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, NULL);
  fold (text, &folded);
  shown = replace_matches (text, &folded, regex);
  g_string_free (folded.text, TRUE);
  g_array_unref (folded.origins);
  return shown;
}
