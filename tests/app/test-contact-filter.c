/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-test.h"

#include "recourse-contact-filter.h"

static const char *const texts[][2] = {
  { "Ring 110 now.", "Ring (hidden) now." },
  { "打１３８ ００１３ 8000。", "打(hidden)。" },
  { "Ring +86-10-12308 (abroad).", "Ring (hidden) (abroad)." },
  { "请拨幺三八零零", "请拨(hidden)" },
  { "一\xe2\x80\x8b三\xe2\x80\x8b八", "(hidden)" },
  { "4 0 0 - 1 2 3", "(hidden)" },
  { "Go to https://help.example/pay?x=1 now", "Go to (hidden) now" },
  { "上www.example.com。", "上(hidden)。" },
  { "Write to help.example.cn", "Write to (hidden)" },
  { "Wait 24 hours, then 48.", "Wait 24 hours, then 48." },
  { "先等一等，再打一次。", "先等一等，再打一次。" },
  { "打1\xe2\x80\x94\xe2\x80\x94\xe2\x80\x94\xe2\x80\x94"
    "3\xe2\x80\x94\xe2\x80\x94\xe2\x80\x94\xe2\x80\x94"
    "8",
    "打(hidden)" },
  { "①③⑧", "(hidden)" },
  { "1ー3ー8", "(hidden)" },
  { "壹叁捌", "(hidden)" },
  { "1️⃣3️⃣8️⃣ now", "(hidden) now" },
  { "请上 反诈.中国 查", "请上 (hidden) 查" },
  { "请上 反诈。中国，再等", "请上 (hidden)，再等" },
  { "上ｗｗｗ．x．com，再等", "上(hidden)，再等" },
  { "上example。com查", "上(hidden)查" },
  { "上www。example。com", "上(hidden)" },
  { "ｈｔｔｐｓ：／／x.y/z 好", "(hidden) 好" },
  { "Write to help.me@example.com.", "Write to (hidden)." },
  { "加微信号fanzha_help。", "加微信号(hidden)。" },
  { "微信号：ｆａｎｚｈａ", "微信号：(hidden)" },
  { "微信：abc-def-g，再等", "微信：(hidden)，再等" },
  { "Add WeChat ID: fanzha_help now", "Add WeChat ID: (hidden) now" },
  { "my WeChat ID is helper", "my WeChat ID is (hidden)" },
  { "QQ：helper88", "QQ：(hidden)" },
  { "加QQ 10001", "加QQ (hidden)" },
  { "", "" },
  { "先等一等。中国银行会回电。", "先等一等。中国银行会回电。" },
  { "打开微信，点“账单”（不是“零钱”）。", "打开微信，点“账单”（不是“零钱”）。" },
  { "In WeChat, tap Me. Then wait.", "In WeChat, tap Me. Then wait." },
  { "微信号是不是被盗了？", "微信号是不是被盗了？" },
};

static void
test_texts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *shown = recourse_contact_filter_text (texts[i][0]);

      g_assert_cmpstr (shown, ==, texts[i][1]);
    }
}

int
main (int argc, char **argv)
{
  app_test_init (&argc, &argv);
  g_test_add_func ("/app/contact-filter/texts", test_texts);
  return g_test_run ();
}
