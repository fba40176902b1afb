/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-reference-items"

#include "recourse-reference-private.h"

#include "recourse-search-fold.h"

#include <string.h>

/* Claims about delayed arrival have a page of their own, wherever their area is. */
static const char *const DELAY_PREFIXES[] = { "life.delay", "prevent.delay" };

static const char *const TOPIC_NAMES[] = { "life", "fraud",    "civil",   "fee",  "evidence",
                                           "aid",  "recovery", "prevent", "guide" };
G_STATIC_ASSERT (G_N_ELEMENTS (TOPIC_NAMES) == RECOURSE_N_TOPICS);

typedef struct
{
  const char *prefix;
  RecourseGuideChapter chapter;
} Chapter;

static const Chapter CHAPTERS[] = {
  { "guide.state.", RECOURSE_CHAPTER_STATE },
  { "guide.window.", RECOURSE_CHAPTER_STATE },
  { "guide.act.", RECOURSE_CHAPTER_AT_ONCE },
  { "guide.delay.", RECOURSE_CHAPTER_DELAY },
  { "guide.appeal.", RECOURSE_CHAPTER_APPEAL },
  { "guide.trace.", RECOURSE_CHAPTER_TRACING },
  { "guide.route.", RECOURSE_CHAPTER_ROUTES },
  { "guide.service.", RECOURSE_CHAPTER_SERVICES },
  { "guide.prevent.", RECOURSE_CHAPTER_PREVENTION },
};

typedef struct
{
  RecourseReferenceItem *item;
  GString *parts[RECOURSE_N_REFERENCE_PARTS];
} Builder;

/* --- Building one
 * ---------------------------------------------------------------------------------
 */

static void
free_item (gpointer data)
{
  RecourseReferenceItem *item = data;

  g_free (item->entry.key);
  for (guint i = 0; i < G_N_ELEMENTS (item->folded); i++)
    g_free (item->folded[i]);
  for (guint i = 0; i < G_N_ELEMENTS (item->names); i++)
    g_free (item->names[i]);
  g_free (item);
}

static void
begin (Builder *builder, RecourseReferenceKind kind, char *key)
{
  builder->item = g_new0 (RecourseReferenceItem, 1);
  builder->item->entry.kind = kind;
  builder->item->entry.key = key;
  builder->item->names[0] = recourse_reference_fold (key);
  for (guint i = 0; i < G_N_ELEMENTS (builder->parts); i++)
    builder->parts[i] = g_string_new (NULL);
}

/* Words that are looked for have no line feed in them, so that none reaches over two texts. */
static void
add (Builder *builder, RecourseReferencePart part, const char *text)
{
  g_autofree char *folded = recourse_reference_fold (text);

  g_string_append (builder->parts[part], folded);
  g_string_append_c (builder->parts[part], '\n');
}

static void
add_text (Builder *builder, RecourseReferencePart part, const RecourseText *text)
{
  for (guint i = 0; i < RECOURSE_N_LANGUAGES; i++)
    add (builder, part, recourse_text_get (text, (RecourseLanguage) i));
}

static void
add_topics (Builder *builder, const RecourseClaimList *claims)
{
  for (guint i = 0; i < claims->n; i++)
    builder->item->entry.topics |= 1u << recourse_reference_topic (claims->items[i]);
}

static void
set_status (Builder *builder, RecourseClaimStatus status)
{
  builder->item->entry.has_status = TRUE;
  builder->item->entry.status = status;
}

static void
end (Builder *builder, GPtrArray *items)
{
  for (guint i = 0; i < G_N_ELEMENTS (builder->parts); i++)
    builder->item->folded[i] = g_string_free (builder->parts[i], FALSE);
  g_ptr_array_add (items, builder->item);
}

/* --- What there is ------------------------------------------------------------------------------
 */

/* As it is cited, in one piece, article by article: 民法典第985条 is found too. */
static void
add_law (Builder *builder, const RecourseClaim *claim)
{
  const RecourseText *law = &claim->sources[0]->title;
  const char *chinese = recourse_text_get (&claim->articles, RECOURSE_LANGUAGE_ZH_CN);
  g_auto (GStrv) articles = g_strsplit (chinese, "、", -1);
  g_autofree char *english = g_strconcat (
      recourse_text_get (law, RECOURSE_LANGUAGE_EN), ", ",
      recourse_text_get (&claim->articles, RECOURSE_LANGUAGE_EN), NULL);

  add (builder, RECOURSE_REFERENCE_SOURCES, english);
  for (guint i = 0; articles[i] != NULL; i++)
    {
      g_autofree char *cited = g_strconcat (recourse_text_get (law, RECOURSE_LANGUAGE_ZH_CN),
                                            articles[i], NULL);

      add (builder, RECOURSE_REFERENCE_SOURCES, cited);
    }
}

static void
add_sources (Builder *builder, const RecourseSource **sources, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      add_text (builder, RECOURSE_REFERENCE_SOURCES, &sources[i]->title);
      add (builder, RECOURSE_REFERENCE_SOURCES, sources[i]->date);
    }
}

static gboolean
is_about_delay (const RecourseClaim *claim)
{
  for (guint i = 0; i < G_N_ELEMENTS (DELAY_PREFIXES); i++)
    if (g_str_has_prefix (claim->id, DELAY_PREFIXES[i]))
      return TRUE;
  return FALSE;
}

static RecourseReferenceKind
find_kind (const RecourseClaim *claim)
{
  if (recourse_reference_topic (claim) == RECOURSE_TOPIC_GUIDE)
    return RECOURSE_REFERENCE_GUIDE;
  return is_about_delay (claim) ? RECOURSE_REFERENCE_DELAY : RECOURSE_REFERENCE_CLAIM;
}

static void
add_claim (GPtrArray *items, const RecourseClaim *claim)
{
  Builder builder;

  begin (&builder, find_kind (claim), g_strdup (claim->id));
  builder.item->entry.claim = claim;
  builder.item->entry.topics = 1u << recourse_reference_topic (claim);
  set_status (&builder, claim->status);
  add (&builder, RECOURSE_REFERENCE_HEAD, claim->id);
  add_text (&builder, RECOURSE_REFERENCE_HEAD, &claim->text);
  if (claim->has_correction)
    add_text (&builder, RECOURSE_REFERENCE_BODY, &claim->correction);
  add_sources (&builder, claim->sources, claim->n_sources);
  if (claim->has_articles && claim->n_sources > 0)
    add_law (&builder, claim);
  end (&builder, items);
}

/* A number is written with hyphens or without. */
static char *
dup_digits (const char *number)
{
  GString *digits = g_string_new (NULL);

  for (; *number != '\0'; number++)
    if (g_ascii_isdigit (*number))
      g_string_append_c (digits, *number);
  return g_string_free (digits, FALSE);
}

static void
add_contact (GPtrArray *items, const RecourseContact *contact)
{
  Builder builder;

  begin (&builder, RECOURSE_REFERENCE_CONTACT, g_strconcat ("contact:", contact->id, NULL));
  builder.item->entry.contact = contact;
  builder.item->names[1] = g_strdup (contact->number);
  builder.item->names[2] = dup_digits (contact->number);
  set_status (&builder, contact->status);
  add_topics (&builder, &contact->claims);
  add_text (&builder, RECOURSE_REFERENCE_HEAD, &contact->name);
  add (&builder, RECOURSE_REFERENCE_HEAD, builder.item->names[1]);
  add (&builder, RECOURSE_REFERENCE_HEAD, builder.item->names[2]);
  add_text (&builder, RECOURSE_REFERENCE_BODY, &contact->use_for);
  if (contact->has_not_for)
    add_text (&builder, RECOURSE_REFERENCE_BODY, &contact->not_for);
  add_sources (&builder, contact->sources, contact->n_sources);
  end (&builder, items);
}

static void
add_trap (GPtrArray *items, const RecourseTrap *trap)
{
  Builder builder;

  begin (&builder, RECOURSE_REFERENCE_TRAP, g_strconcat ("trap:", trap->id, NULL));
  builder.item->entry.trap = trap;
  add_topics (&builder, &trap->claims);
  add_text (&builder, RECOURSE_REFERENCE_HEAD, &trap->title);
  add_text (&builder, RECOURSE_REFERENCE_BODY, &trap->text);
  add_text (&builder, RECOURSE_REFERENCE_BODY, &trap->instead);
  end (&builder, items);
}

static void
add_tracing (GPtrArray *items, const RecourseTracing *tracing)
{
  Builder builder;

  begin (&builder, RECOURSE_REFERENCE_TRACING, g_strconcat ("tracing:", tracing->id, NULL));
  builder.item->entry.tracing = tracing;
  add_topics (&builder, &tracing->claims);
  add_text (&builder, RECOURSE_REFERENCE_HEAD, &tracing->title);
  add_text (&builder, RECOURSE_REFERENCE_BODY, &tracing->who);
  add_text (&builder, RECOURSE_REFERENCE_BODY, &tracing->can);
  add_text (&builder, RECOURSE_REFERENCE_BODY, &tracing->cannot);
  end (&builder, items);
}

static void
add_term (GPtrArray *items, const RecourseTerm *term)
{
  Builder builder;

  begin (&builder, RECOURSE_REFERENCE_TERM, g_strconcat ("term:", term->id, NULL));
  builder.item->entry.term = term;
  add_topics (&builder, &term->claims);
  add_text (&builder, RECOURSE_REFERENCE_HEAD, &term->term);
  add_text (&builder, RECOURSE_REFERENCE_BODY, &term->meaning);
  end (&builder, items);
}

/* What is cited is cited with such marks or without. */
static gboolean
is_left_out (gunichar character)
{
  switch (character)
    {
    case '"':
    case '\'':
    case 0x2018: /* ‘ */
    case 0x2019: /* ’ */
    case 0x201c: /* “ */
    case 0x201d: /* ” */
    case 0x3008: /* 〈 */
    case 0x3009: /* 〉 */
    case 0x300a: /* 《 */
    case 0x300b: /* 》 */
    case 0x300c: /* 「 */
    case 0x300d: /* 」 */
      return TRUE;
    default:
      return FALSE;
    }
}

/** recourse_reference_fold: @text as it is compared: see recourse_search_fold(); without the marks
 * of titles and quotations. Transfer full. */
char *
recourse_reference_fold (const char *text)
{
  g_autofree char *folded = recourse_search_fold (text);
  GString *bare = g_string_sized_new (strlen (folded));

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    if (!is_left_out (g_utf8_get_char (at)))
      g_string_append_unichar (bare, g_utf8_get_char (at));
  return g_string_free (bare, FALSE);
}

/** recourse_reference_items_new: (transfer full) (element-type RecourseReferenceItem): of all that
 * @pack has, kind by kind, in its order */
GPtrArray *
recourse_reference_items_new (RecoursePack *pack)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (free_item);

  for (guint i = 0; i < recourse_pack_n_claims (pack); i++)
    add_claim (items, recourse_pack_claim (pack, i));
  for (guint i = 0; i < recourse_pack_n_contacts (pack); i++)
    add_contact (items, recourse_pack_contact (pack, i));
  for (guint i = 0; i < recourse_pack_n_traps (pack); i++)
    add_trap (items, recourse_pack_trap (pack, i));
  for (guint i = 0; i < recourse_pack_n_tracings (pack); i++)
    add_tracing (items, recourse_pack_tracing (pack, i));
  for (guint i = 0; i < recourse_pack_n_terms (pack); i++)
    add_term (items, recourse_pack_term (pack, i));
  return items;
}

/** recourse_reference_topic: of an area that no topic is named after, the widest one */
RecourseReferenceTopic
recourse_reference_topic (const RecourseClaim *claim)
{
  gsize length;

  g_return_val_if_fail (claim != NULL, RECOURSE_TOPIC_LIFE);

  length = strcspn (claim->id, ".");
  for (guint i = 0; i < G_N_ELEMENTS (TOPIC_NAMES); i++)
    if (strlen (TOPIC_NAMES[i]) == length && strncmp (claim->id, TOPIC_NAMES[i], length) == 0)
      return (RecourseReferenceTopic) i;
  return RECOURSE_TOPIC_LIFE;
}

/** recourse_reference_chapter: @claim: about the source guide */
RecourseGuideChapter
recourse_reference_chapter (const RecourseClaim *claim)
{
  g_return_val_if_fail (claim != NULL, RECOURSE_CHAPTER_REST);

  for (guint i = 0; i < G_N_ELEMENTS (CHAPTERS); i++)
    if (g_str_has_prefix (claim->id, CHAPTERS[i].prefix))
      return CHAPTERS[i].chapter;
  return RECOURSE_CHAPTER_REST;
}
