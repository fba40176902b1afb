/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-cli-help-across"

#include "recourse-cli-help-private.h"

/* What --help prints for the commands across several cases. No line over 80 columns. */

static const char *const texts[][RECOURSE_N_LANGUAGES] = {
  [RECOURSE_CLI_CASE_DELETE] = {
    "Usage: recoursectl case delete [OPTION]... ID\n"
    "Deletes a case with its evidence and its log. For 7 days it can be brought back.\n"
    "To hand it over first: 'bag export'. At a terminal it asks before.\n"
    "\n"
    "  --at-once          for good, also one that was deleted before\n"
    "  --yes              do not ask\n" GENERAL_EN,
    "用法：recoursectl case delete [选项]... 编号\n"
    "删除一份案卷，连同里面的证据和记录；7天内可以恢复。\n"
    "想先留一份，用 bag export 导出。在终端里会先问一声。\n"
    "\n"
    "  --at-once          立刻彻底删除；以前删过、还没清掉的也行\n"
    "  --yes              不再询问\n" GENERAL_ZH,
  },
  [RECOURSE_CLI_CASE_RESTORE] = {
    "Usage: recoursectl case restore [OPTION]... ID\n"
    "Brings back a case that was deleted less than 7 days ago; 'case list --deleted'\n"
    "lists them.\n" GENERAL_EN,
    "用法：recoursectl case restore [选项]... 编号\n"
    "恢复7天内删除的案卷；用 case list --deleted 可以列出来。\n" GENERAL_ZH,
  },
  [RECOURSE_CLI_CASE_DEADLINES] = {
    "Usage: recoursectl case deadlines [OPTION]...\n"
    "What has its time, in all open cases: until when, how it was counted, and what\n"
    "it is based on; the earliest first. Locked cases are named.\n"
    "\n"
    "  --case ID          only this case\n"
    "  --at TIME          as of this moment (now)\n"
    "  --ics FILE         write what is ahead to a calendar file\n"
    "  --names            with titles and notes in it; calendars are seen by others\n" GENERAL_EN,
    "用法：recoursectl case deadlines [选项]...\n"
    "所有没结案的案卷里的期限：到什么时候、怎么算的、依据是什么，最早的在前。\n"
    "加了密的案卷会点名说明。\n"
    "\n"
    "  --case 编号        只看这份案卷\n"
    "  --at 时间          按这个时间算（不写就是现在）\n"
    "  --ics 文件         把还没到的写进日历文件\n"
    "  --names            连名字和备注一起写；日历别人也看得到\n" GENERAL_ZH,
  },
  [RECOURSE_CLI_CASE_OVERVIEW] = {
    "Usage: recoursectl case overview [OPTION]...\n"
    "A table of all cases for a spreadsheet (CSV): title, payee, amount, payments,\n"
    "state, next deadline, closed, cases with the same payee.\n"
    "\n"
    "  --output FILE      write it to this new file\n"
    "  --at TIME          as of this moment (now)\n" GENERAL_EN,
    "用法：recoursectl case overview [选项]...\n"
    "把所有案卷列成一张表（CSV，表格软件能打开）：名字、收款人、金额、几笔、\n"
    "状态、下一个期限、结案时间、同一个收款人的案卷数。\n"
    "\n"
    "  --output 文件      写进这个新文件\n"
    "  --at 时间          按这个时间算（不写就是现在）\n" GENERAL_ZH,
  },
  [RECOURSE_CLI_CASE_SEARCH] = {
    "Usage: recoursectl case search [OPTION]... WORD...\n"
    "Cases that have all the words: in their title, payees, order numbers, contacts,\n"
    "or in one entry of their log. Locked cases are named.\n" GENERAL_EN,
    "用法：recoursectl case search [选项]... 词...\n"
    "在所有案卷里查找这些词：名字、收款人、单号、联系记录，或者一条记录里。\n"
    "加了密的案卷会点名说明。\n" GENERAL_ZH,
  },
};

/** recourse_cli_help_across: (nullable): the help of a command across cases; NULL: it is none */
const char *
recourse_cli_help_across (RecourseCliCommand command, RecourseLanguage language)
{
  return command < G_N_ELEMENTS (texts) ? texts[command][language] : NULL;
}
