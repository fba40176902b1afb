/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "recourse-cli-input.h"
#include "recourse-cli-time.h"

typedef struct
{
  const char *text;
  const char *time; /* or one of the two below */
  gboolean is_about;
} Row;

#define UNREADABLE NULL
#define AMBIGUOUS ""

static void
check_rows (const char *moment, const Row *rows, gsize n_rows)
{
  gint64 now = 0;

  g_assert_true (recourse_china_time_parse (moment, &now, NULL));
  for (gsize i = 0; i < n_rows; i++)
    {
      g_autofree char *typed = recourse_cli_input_normalise (rows[i].text);
      g_autofree char *text = NULL;
      gint64 time = 0;
      RecourseCliTimeVerdict verdict = recourse_cli_time_read (typed, now, &time);

      g_test_message ("%s", rows[i].text);
      if (rows[i].time == NULL)
        g_assert_cmpint (verdict, ==, RECOURSE_CLI_TIME_UNREADABLE);
      else if (*rows[i].time == '\0')
        g_assert_cmpint (verdict, ==, RECOURSE_CLI_TIME_AMBIGUOUS);
      else
        {
          g_assert_cmpint (verdict, ==,
                           rows[i].is_about ? RECOURSE_CLI_TIME_JUST_NOW : RECOURSE_CLI_TIME_READ);
          text = recourse_china_time_format_iso (time);
          g_assert_cmpstr (text, ==, rows[i].time);
        }
    }
}

/* Ten past midnight, the day after a 29 February. */
static void
test_plain (void)
{
  static const Row rows[] = {
    { "now", "2024-03-01T00:10:00+08:00", TRUE },
    { "现在", "2024-03-01T00:10:00+08:00", TRUE },
    { "00:05", "2024-03-01T00:05:00+08:00" },
    { "23:59", "2024-03-01T23:59:00+08:00" },
    { "today 0:05", "2024-03-01T00:05:00+08:00" },
    { "yesterday 18:30", "2024-02-29T18:30:00+08:00" },
    { "昨天18:30:52", "2024-02-29T18:30:52+08:00" },
    { "2024-2-9 8:00", "2024-02-09T08:00:00+08:00" },
    { "2024年2月9日 8点5分9秒", "2024-02-09T08:05:09+08:00" },
    { "2024年2月9号8时05分", "2024-02-09T08:05:00+08:00" },
    { "2024-02-29T18:30:52Z", "2024-03-01T02:30:52+08:00" },
    { "2024-02-29T18:30+01:00", "2024-03-01T01:30:00+08:00" },
    { "18:30:", "2024-03-01T18:30:00+08:00" },
    { "2月29日23点", "2024-02-29T23:00:00+08:00" },
    { "3月1日0点05分", "2024-03-01T00:05:00+08:00" },
    { "3月1日18:30", "2023-03-01T18:30:00+08:00" },
    { "2023-02-29 10:00", UNREADABLE },
    { "2月30日10:00", UNREADABLE },
    { "13月1日10:00", UNREADABLE },
    { "24:00", UNREADABLE },
    { "18:60", UNREADABLE },
    { "18:", UNREADABLE },
    { "18", UNREADABLE },
    { "1830", UNREADABLE },
    { "18:30x", UNREADABLE },
    { "18:30 18:31", UNREADABLE },
    { "yesterday", UNREADABLE },
    { "yesterday 2024-02-09 8:00", UNREADABLE },
    { "2024-02-09", UNREADABLE },
    { "2月9日", UNREADABLE },
    { "11-12 18:30", UNREADABLE },
    { "soon", UNREADABLE },
    { "", UNREADABLE },
  };

  check_rows ("2024-03-01T00:10", rows, G_N_ELEMENTS (rows));
}

static void
test_chinese (void)
{
  static const Row rows[] = {
    { "18点", "2021-11-21T18:00:00+08:00" },
    { "18点30", "2021-11-21T18:30:00+08:00" },
    { "18点30分", "2021-11-21T18:30:00+08:00" },
    { "18点半", "2021-11-21T18:30:00+08:00" },
    { "18点钟", "2021-11-21T18:00:00+08:00" },
    { "１８点３０分", "2021-11-21T18:30:00+08:00" },
    { "１８：３０", "2021-11-21T18:30:00+08:00" },
    { "下午6点半", "2021-11-21T18:30:00+08:00" },
    { "下午18点30", "2021-11-21T18:30:00+08:00" },
    { "下午6:30", "2021-11-21T18:30:00+08:00" },
    { "晚上8点", "2021-11-21T20:00:00+08:00" },
    { "昨天晚上8点", "2021-11-20T20:00:00+08:00" },
    { "昨晚8点", "2021-11-20T20:00:00+08:00" },
    { "早上7点", "2021-11-21T07:00:00+08:00" },
    { "今早7点", "2021-11-21T07:00:00+08:00" },
    { "上午１１点", "2021-11-21T11:00:00+08:00" },
    { "中午12点", "2021-11-21T12:00:00+08:00" },
    { "中午1点", "2021-11-21T13:00:00+08:00" },
    { "凌晨2点", "2021-11-21T02:00:00+08:00" },
    { "今天18:30", "2021-11-21T18:30:00+08:00" },
    { "前天 18:30", "2021-11-19T18:30:00+08:00" },
    { "前天早上8点", "2021-11-19T08:00:00+08:00" },
    { "11月21日18点30分", "2021-11-21T18:30:00+08:00" },
    { "11月21日23点30分", "2020-11-21T23:30:00+08:00" },
    { "12月31日18点30分", "2020-12-31T18:30:00+08:00" },
    { "2月29日18点30分", "2020-02-29T18:30:00+08:00" },
    { "11月20号晚上8点", "2021-11-20T20:00:00+08:00" },
    { "2021年11月20日下午6点", "2021-11-20T18:00:00+08:00" },
    { "今天晚上11点", "2021-11-21T23:00:00+08:00" },
    { "9点", "2021-11-21T09:00:00+08:00" },
    { "08点", "2021-11-21T08:00:00+08:00" },
    { "6点半", AMBIGUOUS },
    { "12点", AMBIGUOUS },
    { "昨天8点", AMBIGUOUS },
    { "11月20日8点", AMBIGUOUS },
    { "晚上12点", AMBIGUOUS },
    { "昨天晚上1点", AMBIGUOUS },
    { "早上12点", AMBIGUOUS },
    { "早上18点", UNREADABLE },
    { "昨天前天18:30", UNREADABLE },
    { "下午晚上8点", UNREADABLE },
    { "18点60分", UNREADABLE },
    { "25点", UNREADABLE },
    { "18点左右", UNREADABLE },
    { "晚上8", UNREADABLE },
    { "晚上", UNREADABLE },
    { "点", UNREADABLE },
  };

  check_rows ("2021-11-21T20:30", rows, G_N_ELEMENTS (rows));
}

static void
test_english (void)
{
  static const Row rows[] = {
    { "8:30pm", "2021-11-21T20:30:00+08:00" },
    { "8:30 PM", "2021-11-21T20:30:00+08:00" },
    { "8pm", "2021-11-21T20:00:00+08:00" },
    { "8 p.m.", "2021-11-21T20:00:00+08:00" },
    { "8am", "2021-11-21T08:00:00+08:00" },
    { "12am", "2021-11-21T00:00:00+08:00" },
    { "12:30pm", "2021-11-21T12:30:00+08:00" },
    { "yesterday 8pm", "2021-11-20T20:00:00+08:00" },
    { "8pm yesterday", "2021-11-20T20:00:00+08:00" },
    { "Yesterday at 18:30", "2021-11-20T18:30:00+08:00" },
    { "last night at 8:30pm", "2021-11-20T20:30:00+08:00" },
    { "8:30 last night", "2021-11-20T20:30:00+08:00" },
    { "this morning 7:15", "2021-11-21T07:15:00+08:00" },
    { "2021-11-20 8:30pm", "2021-11-20T20:30:00+08:00" },
    { "last night 1:00", AMBIGUOUS },
    { "last night 1am", UNREADABLE },
    { "this morning 8pm", UNREADABLE },
    { "20:30pm", UNREADABLE },
    { "0am", UNREADABLE },
    { "8", UNREADABLE },
    { "pm", UNREADABLE },
    { "8pmx", UNREADABLE },
  };

  check_rows ("2021-11-21T20:45", rows, G_N_ELEMENTS (rows));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/time/plain", test_plain);
  g_test_add_func ("/cli/time/chinese", test_chinese);
  g_test_add_func ("/cli/time/english", test_english);
  return g_test_run ();
}
