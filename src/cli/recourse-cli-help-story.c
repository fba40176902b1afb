/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-cli-help-story"

#include "recourse-cli-help-private.h"

/* What --help prints for the commands on what a case says. No line over 80 columns. */

#define AUTHOR_EN "  --author person|helper   who is at the computer (helper)\n"
#define AUTHOR_ZH "  --author person|helper   谁在用电脑（不写就是 helper，帮忙的人）\n"

static const char *const texts[][RECOURSE_N_LANGUAGES] = {
  [RECOURSE_CLI_CASE_SHOW] = {
    "Usage: recoursectl case show ID [OPTION]...\n"
    "What the case says now: answers, payments, calls, and what was done.\n"
    "\n"
    "  --rebuild          read the whole log anew instead of the cache\n" GENERAL_EN,
    "用法：recoursectl case show 编号 [选项]...\n"
    "显示案卷现在的内容：回答、付款、联系过谁、做过什么。\n"
    "\n"
    "  --rebuild          不用缓存，从头读一遍记录\n" GENERAL_ZH,
  },
  [RECOURSE_CLI_CASE_RENAME] = {
    "Usage: recoursectl case rename ID TITLE [OPTION]...\n"
    "Gives a case another title.\n"
    "\n" AUTHOR_EN GENERAL_EN,
    "用法：recoursectl case rename 编号 名字 [选项]...\n"
    "给案卷改个名字。\n"
    "\n" AUTHOR_ZH GENERAL_ZH,
  },
  [RECOURSE_CLI_CASE_CLOSE] = {
    "Usage: recoursectl case close ID [OPTION]...\n"
    "Nothing is left to do. The case stays, and can be opened again.\n"
    "\n"
    "  --note TEXT              how it ended\n" AUTHOR_EN GENERAL_EN,
    "用法：recoursectl case close 编号 [选项]...\n"
    "这件事办完了。案卷还留着，以后也能重新打开。\n"
    "\n"
    "  --note 文字              结果怎样\n" AUTHOR_ZH GENERAL_ZH,
  },
  [RECOURSE_CLI_CASE_REOPEN] = {
    "Usage: recoursectl case reopen ID [OPTION]...\n"
    "Goes on with a case that was closed.\n"
    "\n"
    "  --note TEXT              why\n" AUTHOR_EN GENERAL_EN,
    "用法：recoursectl case reopen 编号 [选项]...\n"
    "重新打开已经结案的案卷。\n"
    "\n"
    "  --note 文字              为什么\n" AUTHOR_ZH GENERAL_ZH,
  },
  [RECOURSE_CLI_CASE_NOTE] = {
    "Usage: recoursectl case note ID TEXT [OPTION]...\n"
    "Enters a note into the log.\n"
    "\n"
    "  --entry N                the entry that it is about\n" AUTHOR_EN GENERAL_EN,
    "用法：recoursectl case note 编号 文字 [选项]...\n"
    "在记录里写一条备注。\n"
    "\n"
    "  --entry 条目号           是关于哪一条的\n" AUTHOR_ZH GENERAL_ZH,
  },
  [RECOURSE_CLI_CASE_ANSWER] = {
    "Usage: recoursectl case answer ID [SCREEN=VALUE]... [OPTION]...\n"
    "Answers questions, again if they were answered before; other answers stay.\n"
    "SCREEN=unsure: not known. SCREEN= takes the answer back. Signs are joined by\n"
    "commas: signs=pay-again,safe-account; signs=none: none of these. A wrong one\n"
    "lists them all.\n"
    "\n"
    "  --alarm                  they may be watching, or are still on the line\n"
    "  --ended yes|no           whether the connection was cut\n" AUTHOR_EN GENERAL_EN,
    "用法：recoursectl case answer 编号 [问题=值]... [选项]...\n"
    "回答问题；以前答过的就改掉，别的回答不动。问题=unsure 是不知道；\n"
    "问题= 是收回回答。迹象用逗号连起来：signs=pay-again,safe-account；\n"
    "signs=none 是都没有。写错了会列出全部。\n"
    "\n"
    "  --alarm                  对方可能看得到屏幕，或者还在通话\n"
    "  --ended yes|no           是不是已经断开\n" AUTHOR_ZH GENERAL_ZH,
  },
  [RECOURSE_CLI_CASE_TICK] = {
    "Usage: recoursectl case tick ID REMEDY/STEP... [OPTION]...\n"
    "Says that steps of the plan are done. REMEDY/ alone: what the remedy asks to\n"
    "note, such as the time of a payment stop. A wrong one lists them all.\n"
    "\n"
    "  --happened TIME          when (now)\n"
    "  --undo                   it was not done after all\n" AUTHOR_EN GENERAL_EN,
    "用法：recoursectl case tick 编号 措施/步骤... [选项]...\n"
    "记下计划里做过的步骤。只写“措施/”，就是它要记的那件事，例如止付的时间。\n"
    "写错了会列出全部。\n"
    "\n"
    "  --happened 时间          什么时候做的（不写就是现在）\n"
    "  --undo                   其实没有做\n" AUTHOR_ZH GENERAL_ZH,
  },
  [RECOURSE_CLI_CASE_PAYMENT] = {
    "Usage: recoursectl case payment ID [OPTION]...\n"
    "Enters a payment of the story. With --payment, what is given takes the place of\n"
    "what was said of it before.\n"
    "\n"
    "  --payment N              the payment with this number\n"
    "  --amount YUAN            such as 8000 or 8,000.50\n"
    "  --transferred-at TIME    when the money was sent\n"
    "  --about                  nobody read that time from a clock\n"
    "  --way, --method, --state VALUE\n"
    "                           how it was sent, out of what, and how it stands:\n"
    "                           values of payment, funding and state\n"
    "  --refunded YUAN          what came back\n"
    "  --payee, --transaction, --merchant-order, --note TEXT\n"
    "                           to whom; the order numbers; what else there is to say\n"
    "  --remove                 it was entered by mistake\n" AUTHOR_EN GENERAL_EN,
    "用法：recoursectl case payment 编号 [选项]...\n"
    "登记一笔付款。写了 --payment，就改那一笔里给出的几项。\n"
    "\n"
    "  --payment 号             第几笔\n"
    "  --amount 元              例如 8000 或 8,000.50\n"
    "  --transferred-at 时间    钱是什么时候转的\n"
    "  --about                  这个时间只是大概\n"
    "  --way、--method、--state 值\n"
    "                           怎么付的、用什么付的、现在怎样：\n"
    "                           payment、funding、state 的值\n"
    "  --refunded 元            退回了多少\n"
    "  --payee、--transaction、--merchant-order、--note 文字\n"
    "                           付给谁、单号、商户单号、其他要说的\n"
    "  --remove                 记错了，撤下这一笔\n" AUTHOR_ZH GENERAL_ZH,
  },
  [RECOURSE_CLI_CASE_CONTACT] = {
    "Usage: recoursectl case contact ID [OPTION]...\n"
    "Enters whom you called or spoke to.\n"
    "\n"
    "  --contact CONTACT        such as police; a wrong one lists them all\n"
    "  --happened TIME          when\n"
    "  --number, --name, --reference TEXT\n"
    "                           the number; who it was; the reference number given\n"
    "  --note TEXT              what they said\n"
    "  --next TEXT              what comes next\n"
    "  --next-at TIME           when that is\n" AUTHOR_EN GENERAL_EN,
    "用法：recoursectl case contact 编号 [选项]...\n"
    "记下打给了谁、和谁说了话。\n"
    "\n"
    "  --contact 单位           例如 police；写错了会列出全部\n"
    "  --happened 时间          什么时候\n"
    "  --number、--name、--reference 文字\n"
    "                           号码、对方是谁、给的受理编号\n"
    "  --note 文字              对方说了什么\n"
    "  --next 文字              接下来做什么\n"
    "  --next-at 时间           什么时候做\n" AUTHOR_ZH GENERAL_ZH,
  },
};

/** recourse_cli_help_on_story: the help of a command on what a case says; %NULL for any other */
const char *
recourse_cli_help_on_story (RecourseCliCommand command, RecourseLanguage language)
{
  return command < G_N_ELEMENTS (texts) ? texts[command][language] : NULL;
}
