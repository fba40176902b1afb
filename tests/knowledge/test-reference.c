/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "recourse-reference.h"

#include <string.h>

typedef struct
{
  RecoursePack *pack;
  RecourseReference *reference;
} Fixture;

static void
set_up (Fixture *f, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  f->pack = recourse_pack_new_built_in (&error);
  g_assert_no_error (error);
  f->reference = recourse_reference_new (f->pack);
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  g_assert_finalize_object (f->reference);
  g_object_unref (f->pack);
}

static GPtrArray *
search (Fixture *f, const char *words)
{
  RecourseReferenceQuery query = { words, RECOURSE_REFERENCE_ANY, RECOURSE_REFERENCE_ANY,
                                   RECOURSE_REFERENCE_ALL_KINDS };

  return recourse_reference_search (f->reference, &query);
}

static gboolean
finds (Fixture *f, const char *words, const char *key)
{
  g_autoptr (GPtrArray) found = search (f, words);
  const RecourseReferenceEntry *entry = recourse_reference_find (f->reference, key);

  g_assert_nonnull (entry);
  return g_ptr_array_find (found, entry, NULL);
}

typedef struct
{
  const char *words;
  const char *key;
} FindCase;

static const FindCase find_cases[] = {
  { "退还", "life.no-recall-button" },                  /* two characters */
  { "钮", "life.no-recall-button" },                    /* even one */
  { "RECALL or Cancel", "life.no-recall-button" },      /* case */
  { "ＲＥＣＡＬＬ　按钮", "life.no-recall-button" },    /* width, and both languages at once */
  { "cancel 按钮 recall", "life.no-recall-button" },    /* in any order */
  { "life.no-recall-button", "life.no-recall-button" }, /* its id */
  { "  按钮  ", "life.no-recall-button" },              /* blanks about it */
  { "自己撤不回来", "guide.state.pending" },            /* in the correction */
  { "民法典", "civil.unjust-enrichment" },              /* the law it stands in */
  { "民法典第122条", "civil.unjust-enrichment" },       /* as it is cited */
  { "民法典第985条", "civil.unjust-enrichment" },       /* the second of two articles */
  { "《民法典》 985", "civil.unjust-enrichment" },      /* with the marks of a title */
  { "“收款”", "life.pending-until-accepted" },          /* with quotation marks */
  { "24 hours", "life.auto-return" },                   /* a figure that is filled in */
  { "２４小时", "life.auto-return" },                   /* the same in full width */
  { "95017", "contact:wechat-pay" },                    /* a number */
  { "９５０１７", "contact:wechat-pay" },               /* in full width */
  { "861012308", "contact:consular" },                  /* without its hyphens */
  { "+86-10-12308", "contact:consular" },               /* with them */
};

static void
test_find (Fixture *f, gconstpointer unused)
{
  for (gsize i = 0; i < G_N_ELEMENTS (find_cases); i++)
    {
      g_test_message ("%s", find_cases[i].words);
      g_assert_true (finds (f, find_cases[i].words, find_cases[i].key));
    }
}

/* Each word has to be there: one that is nowhere leaves nothing. */
static void
test_every_word (Fixture *f, gconstpointer unused)
{
  g_autoptr (GPtrArray) found = search (f, "按钮 鸵鸟");

  g_assert_cmpuint (found->len, ==, 0);
  g_assert_true (finds (f, "按钮 提醒", "life.no-recall-button"));
  g_assert_false (finds (f, "按钮 提醒 24小时", "life.no-recall-button"));
}

/* What is not UTF-8 finds nothing, and breaks nothing. */
static void
test_odd_words (Fixture *f, gconstpointer unused)
{
  g_autoptr (GPtrArray) broken = search (f, "\xff\xfe");
  g_autoptr (GPtrArray) marks = search (f, "《》");
  g_autoptr (GPtrArray) none = search (f, NULL);

  g_assert_cmpuint (broken->len, ==, 0);
  g_assert_cmpuint (marks->len, ==, recourse_reference_n_entries (f->reference));
  g_assert_cmpuint (none->len, ==, recourse_reference_n_entries (f->reference));
}

static const RecourseReferenceEntry *
find_first (Fixture *f, const char *words)
{
  g_autoptr (GPtrArray) found = search (f, words);

  g_assert_cmpuint (found->len, >, 0);
  return found->pdata[0];
}

/* Many texts name these; the thing itself comes first. */
static void
test_named_first (Fixture *f, gconstpointer unused)
{
  g_assert_cmpstr (find_first (f, "110")->key, ==, "contact:police");
  g_assert_cmpstr (find_first (f, "95017")->key, ==, "contact:wechat-pay");
  g_assert_cmpstr (find_first (f, "life.auto-return")->key, ==, "life.auto-return");
  g_assert_cmpstr (find_first (f, "guide.act.recall")->key, ==, "guide.act.recall");
}

static guint
find_place (Fixture *f, const RecourseReferenceEntry *entry)
{
  for (guint i = 0; i < recourse_reference_n_entries (f->reference); i++)
    if (recourse_reference_entry (f->reference, i) == entry)
      return i;
  g_assert_not_reached ();
}

static gboolean
stands_in (const RecourseText *text, const char *word)
{
  return strstr (text->in[0], word) != NULL || strstr (text->in[1], word) != NULL;
}

/* 0: in its own words; 1: in what is really known; 2: elsewhere */
static guint
grade (const RecourseClaim *claim, const char *word)
{
  if (stands_in (&claim->text, word))
    return 0;
  return claim->has_correction && stands_in (&claim->correction, word) ? 1 : 2;
}

static void
test_order (Fixture *f, gconstpointer unused)
{
  static const char *const words[] = { "民法典", "人民法院", "微信" };
  guint n_seen[3] = { 0 };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      RecourseReferenceQuery query = { words[i], RECOURSE_REFERENCE_ANY, RECOURSE_REFERENCE_ANY,
                                       RECOURSE_REFERENCE_CLAIM_KINDS };
      g_autoptr (GPtrArray) found = recourse_reference_search (f->reference, &query);
      guint before = 0;
      const RecourseReferenceEntry *last = NULL;

      for (guint j = 0; j < found->len; j++)
        {
          const RecourseReferenceEntry *entry = found->pdata[j];
          guint now = grade (entry->claim, words[i]);

          g_assert_cmpuint (now, >=, before);
          if (last != NULL && now == before)
            g_assert_cmpuint (find_place (f, entry), >, find_place (f, last));
          n_seen[now]++;
          before = now;
          last = entry;
        }
    }
  for (guint i = 0; i < G_N_ELEMENTS (n_seen); i++)
    g_assert_cmpuint (n_seen[i], >, 0);
}

/* Without words nothing is better than anything: the order of the pack. */
static void
test_stable (Fixture *f, gconstpointer unused)
{
  g_autoptr (GPtrArray) found = search (f, "");
  const RecourseReferenceEntry *first = recourse_reference_entry (f->reference, 0);

  g_assert_cmpstr (first->key, ==, recourse_pack_claim (f->pack, 0)->id);
  for (guint i = 0; i < found->len; i++)
    g_assert_cmpuint (find_place (f, found->pdata[i]), ==, i);
}

static void
test_filters (Fixture *f, gconstpointer unused)
{
  for (int status = 0; status < RECOURSE_N_CLAIM_STATUSES; status++)
    for (int topic = 0; topic < RECOURSE_N_TOPICS; topic++)
      {
        RecourseReferenceQuery query = { NULL, status, topic, RECOURSE_REFERENCE_CLAIM_KINDS };
        g_autoptr (GPtrArray) found = recourse_reference_search (f->reference, &query);
        guint n = 0;

        for (guint i = 0; i < recourse_pack_n_claims (f->pack); i++)
          {
            const RecourseClaim *claim = recourse_pack_claim (f->pack, i);

            if ((int) claim->status == status && (int) recourse_reference_topic (claim) == topic)
              g_assert_cmpstr (((RecourseReferenceEntry *) found->pdata[n++])->key, ==, claim->id);
          }
        g_assert_cmpuint (n, ==, found->len);
      }
}

/* The words, the filters and the kinds are all to hold. */
static void
test_filters_with_words (Fixture *f, gconstpointer unused)
{
  RecourseReferenceQuery query = { "撤回", RECOURSE_STATUS_REPORTED, RECOURSE_TOPIC_LIFE,
                                   RECOURSE_REFERENCE_CLAIM_KINDS };
  g_autoptr (GPtrArray) found = recourse_reference_search (f->reference, &query);
  g_autoptr (GPtrArray) none = NULL;

  g_assert_true (g_ptr_array_find (
      found, recourse_reference_find (f->reference, "life.no-recall-button"), NULL));
  query.kinds = 1u << RECOURSE_REFERENCE_CONTACT;
  none = recourse_reference_search (f->reference, &query);
  g_assert_cmpuint (none->len, ==, 0);
}

static RecourseReferenceKind
get_kind (Fixture *f, const char *key)
{
  const RecourseReferenceEntry *entry = recourse_reference_find (f->reference, key);

  g_assert_nonnull (entry);
  return entry->kind;
}

static void
test_kinds (Fixture *f, gconstpointer unused)
{
  g_assert_cmpuint (get_kind (f, "civil.exceptions"), ==, RECOURSE_REFERENCE_CLAIM);
  g_assert_cmpuint (get_kind (f, "guide.delay.calm"), ==, RECOURSE_REFERENCE_GUIDE);
  g_assert_cmpuint (get_kind (f, "life.delayed-arrival-choices"), ==, RECOURSE_REFERENCE_DELAY);
  g_assert_cmpuint (get_kind (f, "life.delay-cannot-be-cancelled"), ==, RECOURSE_REFERENCE_DELAY);
  g_assert_cmpuint (get_kind (f, "prevent.delay-menu"), ==, RECOURSE_REFERENCE_DELAY);
  g_assert_cmpuint (get_kind (f, "contact:police"), ==, RECOURSE_REFERENCE_CONTACT);
  g_assert_null (recourse_reference_find (f->reference, "police"));
  g_assert_null (recourse_reference_find (f->reference, ""));
}

/* Everything that the pack has is there, once. */
static void
test_complete (Fixture *f, gconstpointer unused)
{
  guint n[RECOURSE_N_REFERENCE_KINDS] = { 0 };

  for (guint i = 0; i < recourse_reference_n_entries (f->reference); i++)
    n[recourse_reference_entry (f->reference, i)->kind]++;
  g_assert_cmpuint (n[RECOURSE_REFERENCE_CLAIM] + n[RECOURSE_REFERENCE_GUIDE]
                        + n[RECOURSE_REFERENCE_DELAY],
                    ==, recourse_pack_n_claims (f->pack));
  g_assert_cmpuint (n[RECOURSE_REFERENCE_CONTACT], ==, recourse_pack_n_contacts (f->pack));
  g_assert_cmpuint (n[RECOURSE_REFERENCE_TRAP], ==, recourse_pack_n_traps (f->pack));
  g_assert_cmpuint (n[RECOURSE_REFERENCE_TRACING], ==, recourse_pack_n_tracings (f->pack));
  g_assert_cmpuint (n[RECOURSE_REFERENCE_TERM], ==, recourse_pack_n_terms (f->pack));
}

/* An area that the program has no name for would be in no list. */
static void
test_topics (Fixture *f, gconstpointer unused)
{
  static const char *const names[] = { "life", "fraud",    "civil",   "fee",  "evidence",
                                       "aid",  "recovery", "prevent", "guide" };

  for (guint i = 0; i < recourse_pack_n_claims (f->pack); i++)
    {
      const RecourseClaim *claim = recourse_pack_claim (f->pack, i);
      g_autofree char *prefix = g_strconcat (names[recourse_reference_topic (claim)], ".", NULL);

      g_assert_true (g_str_has_prefix (claim->id, prefix));
    }
}

typedef struct
{
  const char *id;
  RecourseGuideChapter chapter;
} ChapterCase;

static const ChapterCase chapter_cases[] = {
  { "guide.state.expired", RECOURSE_CHAPTER_STATE },
  { "guide.window.golden", RECOURSE_CHAPTER_STATE },
  { "guide.act.odd_login", RECOURSE_CHAPTER_AT_ONCE },
  { "guide.delay.elder", RECOURSE_CHAPTER_DELAY },
  { "guide.appeal.window.harder", RECOURSE_CHAPTER_APPEAL },
  { "guide.trace.court", RECOURSE_CHAPTER_TRACING },
  { "guide.route.platform.cost", RECOURSE_CHAPTER_ROUTES },
  { "guide.service.promise", RECOURSE_CHAPTER_SERVICES },
  { "guide.prevent.business", RECOURSE_CHAPTER_PREVENTION },
  { "guide.golden_day", RECOURSE_CHAPTER_REST },
  { "guide.audit.named_sources", RECOURSE_CHAPTER_REST },
};

static void
test_chapters (Fixture *f, gconstpointer unused)
{
  for (gsize i = 0; i < G_N_ELEMENTS (chapter_cases); i++)
    {
      const RecourseClaim *claim = recourse_pack_find_claim (f->pack, chapter_cases[i].id);

      g_assert_nonnull (claim);
      g_assert_cmpuint (recourse_reference_chapter (claim), ==, chapter_cases[i].chapter);
    }
}

static void
test_overdue (void)
{
  const RecourseClaim dated = { .review_by = (char *) "2027-05-31" };
  const RecourseClaim lasting = { .review_by = NULL };

  g_assert_false (recourse_reference_is_overdue (&dated, "2027-05-30"));
  g_assert_false (recourse_reference_is_overdue (&dated, "2027-05-31"));
  g_assert_true (recourse_reference_is_overdue (&dated, "2027-06-01"));
  g_assert_true (recourse_reference_is_overdue (&dated, "2030-01-01"));
  g_assert_false (recourse_reference_is_overdue (&lasting, "2030-01-01"));
}

static void
test_day (void)
{
  gint64 late = 0;
  gint64 early = 0;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_assert_true (recourse_china_time_parse ("2027-05-31T15:59:59Z", &late, NULL));
  g_assert_true (recourse_china_time_parse ("2027-05-31T16:00:00Z", &early, NULL));
  before = recourse_reference_day (late);
  after = recourse_reference_day (early);
  g_assert_cmpstr (before, ==, "2027-05-31");
  g_assert_cmpstr (after, ==, "2027-06-01");
}

static void
test_age (void)
{
  guint days = 9999;

  g_assert_true (recourse_reference_age ("2026-11-23", "2026-11-23", &days));
  g_assert_cmpuint (days, ==, 0);
  g_assert_true (recourse_reference_age ("2026-11-23", "2026-11-29", &days));
  g_assert_cmpuint (days, ==, 6);
  g_assert_true (recourse_reference_age ("2026-11-23", "2027-11-23", &days));
  g_assert_cmpuint (days, ==, 365);
  g_assert_true (recourse_reference_age ("2028-02-28", "2028-03-01", &days));
  g_assert_cmpuint (days, ==, 2);
  g_assert_false (recourse_reference_age ("2026-11-23", "2026-11-22", &days));
  g_assert_false (recourse_reference_age ("2026-13-23", "2026-11-22", &days));
  g_assert_false (recourse_reference_age ("2026", "2026-11-22", &days));
  g_assert_false (recourse_reference_age ("2026-11-23", "tomorrow", &days));
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/knowledge/reference/find", test_find);
  ADD ("/knowledge/reference/every-word", test_every_word);
  ADD ("/knowledge/reference/odd-words", test_odd_words);
  ADD ("/knowledge/reference/named-first", test_named_first);
  ADD ("/knowledge/reference/order", test_order);
  ADD ("/knowledge/reference/stable", test_stable);
  ADD ("/knowledge/reference/filters", test_filters);
  ADD ("/knowledge/reference/filters-with-words", test_filters_with_words);
  ADD ("/knowledge/reference/kinds", test_kinds);
  ADD ("/knowledge/reference/complete", test_complete);
  ADD ("/knowledge/reference/topics", test_topics);
  ADD ("/knowledge/reference/chapters", test_chapters);
  g_test_add_func ("/knowledge/reference/overdue", test_overdue);
  g_test_add_func ("/knowledge/reference/day", test_day);
  g_test_add_func ("/knowledge/reference/age", test_age);
  return g_test_run ();
}
