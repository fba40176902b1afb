/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter-case.h"
#include "recourse-error.h"
#include "recourse-exhibit.h"
#include "temp-folder.h"

#include <string.h>

#define NOW (LETTER_CASE_TIME + 24 * RECOURSE_HOUR)
#define ZH RECOURSE_LANGUAGE_ZH_CN
#define EN RECOURSE_LANGUAGE_EN

/* --- The fixture --------------------------------------------------------------------------------
 */

typedef struct
{
  char *folder;
  RecourseAdvisor *advisor;
  RecourseCaseFolder *vault;
  RecourseCaseState *state;
  GPtrArray *exhibits;
} Fixture;

static void
set_up (Fixture *f, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RecoursePack) pack = recourse_pack_new_built_in (&error);

  g_assert_no_error (error);
  f->folder = temp_folder_new ();
  f->advisor = recourse_advisor_new (pack, &error);
  g_assert_no_error (error);
}

static void
close_case (Fixture *f)
{
  g_clear_pointer (&f->exhibits, g_ptr_array_unref);
  g_clear_pointer (&f->state, recourse_case_state_unref);
  g_clear_pointer (&f->vault, recourse_case_folder_free);
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  close_case (f);
  g_assert_finalize_object (f->advisor);
  temp_folder_free (f->folder);
}

static void
open_case (Fixture *f, const char *what)
{
  g_autoptr (GError) error = NULL;

  close_case (f);
  f->vault = letter_case_make (f->folder, what);
  f->state = recourse_case_state_read (f->vault, &error);
  g_assert_no_error (error);
  f->exhibits = recourse_exhibit_read_all (recourse_case_folder_peek_log (f->vault), &error);
  g_assert_no_error (error);
}

static RecourseLetter *
write_about (Fixture *f, const char *id, guint payment)
{
  const RecourseLetterOptions options = { .now = NOW,
                                          .payments = payment != 0 ? &payment : NULL,
                                          .n_payments = payment != 0 };
  g_autoptr (GError) error = NULL;
  RecourseLetter *letter = recourse_letter_new (f->advisor, id, f->state, f->exhibits, &options,
                                                &error);

  g_assert_no_error (error);
  return letter;
}

static char *
write_text (Fixture *f, const char *id, guint payment)
{
  g_autoptr (RecourseLetter) letter = write_about (f, id, payment);

  return recourse_letter_text (letter, ZH);
}

static void
assert_refused (Fixture *f, const char *id, guint payment, int code)
{
  const RecourseLetterOptions options = { .now = NOW,
                                          .payments = payment != 0 ? &payment : NULL,
                                          .n_payments = payment != 0 };
  g_autoptr (GError) error = NULL;

  g_assert_null (recourse_letter_new (f->advisor, id, f->state, f->exhibits, &options, &error));
  g_assert_error (error, RECOURSE_ERROR, code);
}

static void
assert_has (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("'%s' is not in:\n%s", part, text);
}

static void
assert_lacks (const char *text, const char *part)
{
  if (strstr (text, part) != NULL)
    g_error ("'%s' is in:\n%s", part, text);
}

static guint
count (const char *text, const char *part)
{
  guint n = 0;

  for (const char *at = strstr (text, part); at != NULL; at = strstr (at + strlen (part), part))
    n++;
  return n;
}

/* --- Which letters ------------------------------------------------------------------------------
 */

/* "!" before an id: it is certain. */
static const struct
{
  const char *what;
  const char *ids;
} fits[] = {
  { "mistake", "!message-to-payee !demand !platform-complaint !complaint-unjust-enrichment" },
  { "amount", "!message-to-payee !demand !platform-complaint !complaint-unjust-enrichment" },
  { "dispute", "!demand" },
  { "pending", "!message-to-payee" },
  { "deceived", "!platform-complaint !police-statement" },
  { "unauthorised", "!platform-complaint !police-statement" },
  { "shared", "!platform-complaint !police-statement" },
  { "open", "message-to-payee demand platform-complaint police-statement "
            "complaint-unjust-enrichment" },
};

static void
test_list (Fixture *f, gconstpointer unused)
{
  for (guint i = 0; i < G_N_ELEMENTS (fits); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GArray) list = NULL;
      g_autoptr (GString) ids = g_string_new (NULL);

      open_case (f, fits[i].what);
      list = recourse_letter_list (f->advisor, f->state, NOW, &error);
      g_assert_no_error (error);
      for (guint j = 0; j < list->len; j++)
        {
          const RecourseLetterFit *fit = &g_array_index (list, RecourseLetterFit, j);

          g_string_append_printf (ids, "%s%s%s", j > 0 ? " " : "", fit->is_certain ? "!" : "",
                                  fit->form->id);
        }
      g_assert_cmpstr (ids->str, ==, fits[i].ids);
    }
}

/* Nobody is offered a letter to a swindler, or a report of a crime about a slip of the finger. */
static void
test_not_fit (Fixture *f, gconstpointer unused)
{
  open_case (f, "deceived");
  assert_refused (f, "message-to-payee", 0, RECOURSE_ERROR_INVALID_ARGUMENT);
  assert_refused (f, "demand", 0, RECOURSE_ERROR_INVALID_ARGUMENT);
  assert_refused (f, "complaint-unjust-enrichment", 0, RECOURSE_ERROR_INVALID_ARGUMENT);
  open_case (f, "mistake");
  assert_refused (f, "police-statement", 0, RECOURSE_ERROR_INVALID_ARGUMENT);
  assert_refused (f, "poem", 0, RECOURSE_ERROR_NOT_FOUND);
  assert_refused (f, "demand", 3, RECOURSE_ERROR_NOT_FOUND);
}

/* With these answers nobody should write to the payee, or sue as if it were a slip. */
static const char *const nothing_to_payee[][2] = {
  { "problem", "deceived" }, { "problem", "unauthorised" }, { "problem", "received_mistake" },
  { "fraud", "strong" },     { "screen_shared", "yes" },    { "state", "returned" },
};

static void
test_never (Fixture *f, gconstpointer unused)
{
  RecoursePack *pack = recourse_advisor_peek_pack (f->advisor);

  for (guint i = 0; i < G_N_ELEMENTS (nothing_to_payee); i++)
    {
      RecourseSituation situation;
      guint variable = 0;
      guint value = 0;

      recourse_advisor_situation_init (f->advisor, &situation);
      g_assert_true (recourse_pack_find_variable (pack, nothing_to_payee[i][0], &variable));
      g_assert_true (recourse_variable_find_value (recourse_pack_variable (pack, variable),
                                                   nothing_to_payee[i][1], &value));
      recourse_advisor_answer (f->advisor, &situation, variable, G_GUINT64_CONSTANT (1) << value);
      for (guint j = 0; j < recourse_pack_n_letters (pack); j++)
        {
          const RecourseLetterForm *form = recourse_pack_letter (pack, j);

          if (form->to == RECOURSE_LETTER_TO_PAYEE || form->to == RECOURSE_LETTER_TO_COURT)
            g_assert_false (recourse_advisor_can_hold (f->advisor, &situation, &form->when));
        }
    }
}

static void
test_own_words (Fixture *f, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *mini = g_build_filename (g_getenv ("RECOURSE_SOURCE_ROOT"), "tests", "data",
                                            "packs", "mini", NULL);
  g_autoptr (RecoursePack) foreign = recourse_pack_new_from_directory (mini, &error);
  g_autoptr (RecourseAdvisor) advisor = NULL;
  g_autoptr (RecourseAdvisor) own = NULL;
  g_autoptr (RecourseAdvisor) same = NULL;

  g_assert_no_error (error);
  advisor = recourse_advisor_new (foreign, &error);
  own = recourse_letter_advisor_ref (advisor, &error);
  g_assert_no_error (error);
  g_assert_true (recourse_pack_is_built_in (recourse_advisor_peek_pack (own)));
  same = recourse_letter_advisor_ref (f->advisor, &error);
  g_assert_true (same == f->advisor);
}

/* --- What stands in them ------------------------------------------------------------------------
 */

static void
test_sums (Fixture *f, gconstpointer unused)
{
  g_autofree char *both = NULL;
  g_autofree char *second = NULL;

  open_case (f, "mistake");
  both = write_text (f, "demand", 0);
  assert_has (both, "第1笔：2026年11月24日 10:30:05，8,000元，收款方显示为“王*明”，"
                    "单号1000050001202611240123456789。");
  assert_has (both, "第2笔：2026年11月24日 12:30:05，123.45元，");
  assert_has (both, "商户单号：M-77。\n这一笔已经退回23.45元。");
  assert_has (both, "以上共2笔，合计8,123.45元。");
  assert_has (both, "其中已经退回23.45元。");
  assert_has (both, "把8,100元退回我原来付款的账户");
  assert_has (both, "《中华人民共和国民法典》第122条、第985条");
  second = write_text (f, "demand", 2);
  assert_has (second, "第1笔：2026年11月24日 12:30:05，123.45元，");
  assert_has (second, "以上共1笔，合计123.45元。");
  assert_has (second, "把100元退回我原来付款的账户");
  assert_lacks (second, "8,000元");
}

/* Of a wrong amount only the excess is claimed, which the case does not know. */
static void
test_excess (Fixture *f, gconstpointer unused)
{
  g_autofree char *text = NULL;

  open_case (f, "amount");
  text = write_text (f, "complaint-unjust-enrichment", 0);
  assert_has (text, "判令被告返还原告多付的人民币【多付的金额：＿＿＿＿】");
  assert_lacks (text, "8,100元");
}

/* A time that nobody read from a clock is a guess; a sum that lacks a part is none. */
static void
test_about (Fixture *f, gconstpointer unused)
{
  g_autofree char *text = NULL;

  open_case (f, "about");
  text = write_text (f, "police-statement", 0);
  assert_has (text, "第1笔：大约2026年11月24日 10:30，【金额：＿＿＿＿】，"
                    "收款方显示为“【收款方显示的名称：＿＿＿＿】”");
  assert_lacks (text, "合计");
  assert_lacks (text, "商户单号");
  assert_lacks (text, "已经退回");
}

/* The button about a shared screen counts as a strong sign. */
static void
test_shared (Fixture *f, gconstpointer unused)
{
  g_autofree char *text = NULL;

  open_case (f, "shared");
  text = write_text (f, "police-statement", 0);
  assert_has (text, "付款前后，有人看过或者控制过我的手机屏幕。");
  assert_lacks (text, "如属实");
}

/* Without an answer a sentence is there to be kept or struck out. */
static void
test_open (Fixture *f, gconstpointer unused)
{
  g_autofree char *text = NULL;

  open_case (f, "open");
  text = write_text (f, "demand", 0);
  assert_has (text, "【如属实才留下：我付款时选错了收款人，");
  assert_has (text, "【如属实才留下：我付款时填错了金额，");
  assert_has (text, "第1笔：【付款时间：＿＿＿＿】");
  open_case (f, "mistake");
  g_clear_pointer (&text, g_free);
  text = write_text (f, "demand", 0);
  assert_lacks (text, "如属实");
  assert_lacks (text, "填错了金额");
}

/* The court's copy goes to the opponent; the police get all. */
static void
test_readers (Fixture *f, gconstpointer unused)
{
  g_autofree char *court = NULL;
  g_autofree char *police = NULL;

  open_case (f, "mistake");
  court = write_text (f, "complaint-unjust-enrichment", 0);
  assert_has (court, "证据1：这笔钱的账单页（文件“账单.png”，记录第");
  assert_lacks (court, "全部流水");
  assert_lacks (court, "孙子教我转的");
  assert_lacks (court, "第一笔”");
  assert_lacks (court, "王警官");
  open_case (f, "deceived");
  police = write_text (f, "police-statement", 0);
  assert_has (police, "证据2：完整账单（表格）（文件“全部流水.xlsx”");
  assert_has (police, "“孙子教我转的”");
  assert_has (police, "说明：“第一笔”");
  assert_has (police, "已经联系过的\n2026年11月24日 11:30联系过：");
  assert_has (police, "接待的人：王警官。");
  assert_has (police, "受理编号：A-2026-1。");
}

static void
test_proves (Fixture *f, gconstpointer unused)
{
  const RecourseEvidenceKind *kind = recourse_pack_find_evidence (
      recourse_advisor_peek_pack (f->advisor), "bill-page");
  g_autofree char *proves = g_strconcat ("证明的事实：", recourse_text_get (&kind->proves, ZH),
                                         NULL);
  g_autofree char *known = NULL;
  g_autofree char *none = NULL;

  open_case (f, "mistake");
  known = write_text (f, "complaint-unjust-enrichment", 0);
  assert_has (known, proves);
  open_case (f, "open");
  none = write_text (f, "complaint-unjust-enrichment", 0);
  assert_has (none, "证明的事实：【这份证据能证明什么：＿＿＿＿】");
}

/* It is a line on paper, and nothing that the program asks for. */
static void
test_identity (Fixture *f, gconstpointer unused)
{
  g_autoptr (RecourseLetter) letter = NULL;
  g_autofree char *text = NULL;

  open_case (f, "mistake");
  letter = write_about (f, "complaint-unjust-enrichment", 0);
  text = recourse_letter_text (letter, ZH);
  assert_has (text, "公民身份号码：【＿＿＿＿】");
  for (guint i = 0; i < recourse_letter_n_gaps (letter); i++)
    assert_lacks (recourse_letter_gap (letter, i, ZH), "身份");
}

static void
test_parts (Fixture *f, gconstpointer unused)
{
  static const char *const parts[] = { "民事起诉状\n",   "原告：", "被告：", "\n诉讼请求\n",
                                       "\n事实和理由\n", "此致\n", "具状人", "\n证据清单\n" };
  g_autofree char *text = NULL;
  const char *at = NULL;

  open_case (f, "mistake");
  text = write_text (f, "complaint-unjust-enrichment", 0);
  at = text;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      at = strstr (at, parts[i]);
      if (at == NULL)
        g_error ("'%s' is not in its place in:\n%s", parts[i], text);
    }
}

/* --- Checks and gaps ----------------------------------------------------------------------------
 */

static void
test_payees (Fixture *f, gconstpointer unused)
{
  g_autoptr (RecourseLetter) letter = NULL;
  g_autofree char *text = NULL;
  g_autofree char *one = NULL;

  open_case (f, "payees");
  letter = write_about (f, "complaint-unjust-enrichment", 0);
  assert_has (recourse_letter_check (letter, 0, ZH), "这几笔付款的收款方不一样");
  text = recourse_letter_text (letter, ZH);
  assert_has (text, "付款时显示为“【收款方显示的名称：＿＿＿＿】”");
  recourse_letter_free (g_steal_pointer (&letter));
  letter = write_about (f, "complaint-unjust-enrichment", 2);
  assert_lacks (recourse_letter_check (letter, 0, ZH), "不一样");
  one = recourse_letter_text (letter, ZH);
  assert_has (one, "付款时显示为“李*”");
}

static void
test_gaps (Fixture *f, gconstpointer unused)
{
  g_autoptr (RecourseLetter) letter = NULL;
  g_autofree char *checks = NULL;
  g_autofree char *english = NULL;

  open_case (f, "mistake");
  letter = write_about (f, "demand", 0);
  for (guint i = 0; i < recourse_letter_n_gaps (letter); i++)
    for (guint j = 0; j < i; j++)
      g_assert_cmpstr (recourse_letter_gap (letter, i, ZH), !=,
                       recourse_letter_gap (letter, j, ZH));
  checks = recourse_letter_check_text (letter, ZH);
  g_assert_true (g_str_has_prefix (checks, "草稿，请核对\n"));
  assert_has (checks, "方括号里是还要填写的地方：对方的真实姓名；本来要付给谁；希望哪天之前退回；"
                      "您的姓名；您的电话；年月日。\n");
  g_assert_cmpuint (count (checks, "\n- "), ==, recourse_letter_n_checks (letter));
  english = recourse_letter_text (letter, EN);
  assert_has (english, "[the payee’s real name: ________]");
  assert_lacks (english, "【");
}

/* A gap opens and closes, and only a gap has such brackets. */
static void
test_hostile (Fixture *f, gconstpointer unused)
{
  g_autoptr (RecourseLetter) letter = NULL;
  g_autofree char *text = NULL;

  open_case (f, "hostile");
  letter = write_about (f, "police-statement", 0);
  text = recourse_letter_text (letter, ZH);
  assert_has (text, "“<b>&\"王’。〔我不要钱了〕[U+202E]明”");
  assert_has (text, "单号{slot:total} %s <!--。");
  assert_has (text, "文件“../&amp;<name> .png”");
  assert_has (text, "说明：“’）〔金额：九〕”");
  assert_has (text, "WWWW</text:p>\n\n第二行  两个空格[U+0007]]]>”\n");
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_cmpuint (count (text, "【"), ==, count (text, "】"));
  for (const char *at = text; *at != '\0'; at++)
    g_assert_true (*at == '\n' || !g_ascii_iscntrl (*at));
}

static void
add (const char *path, void (*func) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, func, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/report/letter/list", test_list);
  add ("/report/letter/not-fit", test_not_fit);
  add ("/report/letter/never", test_never);
  add ("/report/letter/own-words", test_own_words);
  add ("/report/letter/sums", test_sums);
  add ("/report/letter/excess", test_excess);
  add ("/report/letter/about", test_about);
  add ("/report/letter/shared", test_shared);
  add ("/report/letter/open", test_open);
  add ("/report/letter/readers", test_readers);
  add ("/report/letter/proves", test_proves);
  add ("/report/letter/identity", test_identity);
  add ("/report/letter/parts", test_parts);
  add ("/report/letter/payees", test_payees);
  add ("/report/letter/gaps", test_gaps);
  add ("/report/letter/hostile", test_hostile);
  return g_test_run ();
}
