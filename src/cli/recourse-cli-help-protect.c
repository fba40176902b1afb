/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-cli-help-protect"

#include "recourse-cli-help-private.h"

/* What --help prints for offers, reference, practice and the household. No line over 80 columns. */

static const char *const texts[][RECOURSE_N_LANGUAGES] = {
  [RECOURSE_CLI_OFFER] = {
    "Usage: recoursectl offer [OPTION]... [FILE]\n"
    "       recoursectl offer flags [OPTION]...\n"
    "Is this offer to get the money back honest? Reads what they wrote (- reads\n"
    "standard input, ended by Ctrl+D) and names each red flag with their own words,\n"
    "why it is one, and what to do instead. Nothing is saved. It never says that an\n"
    "offer can be trusted.\n"
    "\n"
    "  --tick FLAG        what they said and you did not write down; once for each;\n"
    "                     'offer flags' lists them\n"
    "\n"
    "Uses only the built-in pack. The exit status says nothing of the offer.\n" GENERAL_EN,
    "用法：recoursectl offer [选项]... [文件]\n"
    "      recoursectl offer flags [选项]...\n"
    "有人说能帮您把钱追回来，他的话有没有问题？\n"
    "读他写的话（- 表示从终端输入，按 Ctrl+D 结束），逐条指出危险信号：\n"
    "原话是哪句，为什么有问题，该怎么做。什么都不会保存。它从不替对方担保。\n"
    "\n"
    "  --tick 信号        对方说过、没写下来的，每个写一次；offer flags 会列出来\n"
    "\n"
    "只用自带的知识库。退出码不表示对方是好是坏。\n" GENERAL_ZH,
  },
  [RECOURSE_CLI_OFFER_FLAGS] = {
    "Usage: recoursectl offer flags [OPTION]...\n"
    "The red flags that --tick of 'offer' takes.\n" GENERAL_EN,
    "用法：recoursectl offer flags [选项]...\n"
    "列出 offer 的 --tick 能用的危险信号。\n" GENERAL_ZH,
  },
  [RECOURSE_CLI_REFERENCE] = {
    "Usage: recoursectl reference [OPTION]... [WORD]...\n"
    "Looks up claims, phone numbers, traps, ways of tracing money and words: those\n"
    "that have all the words, in either language; without words, all.\n"
    "\n"
    "  --status STATUS    only law, official, reported, unverified, rejected or\n"
    "                     harmful\n"
    "  --topic TOPIC      only life, fraud, civil, fee, evidence, aid, recovery,\n"
    "                     prevent or guide (what the source guide says)\n" GENERAL_EN,
    "用法：recoursectl reference [选项]... [词]...\n"
    "查资料：说法、电话、常见错误、怎么查钱的去向、名词。几个词都有的才算，\n"
    "中文英文都行；不写词就全部列出。\n"
    "\n"
    "  --status 状态      只看 law、official、reported、unverified、rejected\n"
    "                     或 harmful\n"
    "  --topic 主题       只看 life、fraud、civil、fee、evidence、aid、recovery、\n"
    "                     prevent 或 guide（最初那份指南的说法）\n" GENERAL_ZH,
  },
  [RECOURSE_CLI_PRACTICE] = {
    "Usage: recoursectl practice list|show|answer [OPTION]...\n"
    "Short cases to practise on.\n"
    "\n"
    "  list               all cases, and how they were answered last\n"
    "  show ID            one case with its choices\n"
    "  answer ID CHOICE   answer it, and read why\n" GENERAL_EN,
    "用法：recoursectl practice list|show|answer [选项]...\n"
    "小案例，练一练。\n"
    "\n"
    "  list               列出所有案例，和上次答得怎样\n"
    "  show 编号          看一个案例和几个选项\n"
    "  answer 编号 选项   回答，看看为什么\n" GENERAL_ZH,
  },
  [RECOURSE_CLI_PRACTICE_LIST] = {
    "Usage: recoursectl practice list [OPTION]...\n"
    "All cases, and how they were answered last.\n"
    "\n"
    "  --person PERSON    as this person of the household answered them\n" GENERAL_EN,
    "用法：recoursectl practice list [选项]...\n"
    "列出所有案例，和上次答得怎样。\n"
    "\n"
    "  --person 谁        看家里这个人答得怎样\n" GENERAL_ZH,
  },
  [RECOURSE_CLI_PRACTICE_SHOW] = {
    "Usage: recoursectl practice show [OPTION]... ID\n"
    "One case with its choices.\n" GENERAL_EN,
    "用法：recoursectl practice show [选项]... 编号\n"
    "看一个案例和几个选项。\n" GENERAL_ZH,
  },
  [RECOURSE_CLI_PRACTICE_ANSWER] = {
    "Usage: recoursectl practice answer [OPTION]... ID CHOICE\n"
    "Answers a case and says why the choice is right, or what would be better. How\n"
    "it was answered is kept in the household file; with --knowledge it is not.\n"
    "\n"
    "  --person PERSON    kept for this person of the household\n" GENERAL_EN,
    "用法：recoursectl practice answer [选项]... 编号 选项\n"
    "回答一个案例，告诉您为什么对，或者怎样做更好。结果记在家庭文件里；\n"
    "用 --knowledge 时不记。\n"
    "\n"
    "  --person 谁        记在家里这个人名下\n" GENERAL_ZH,
  },
  [RECOURSE_CLI_HOUSEHOLD] = {
    "Usage: recoursectl household show|add|rename|remove|tick [OPTION]...\n"
    "Who in the family has set what against swindlers; in DIR/household.json.\n"
    "\n"
    "  show               everybody, with what is done and what is not\n"
    "  add NAME           a person\n"
    "  rename PERSON NAME another name for a person\n"
    "  remove PERSON      a person, with all that was ticked\n"
    "  tick PERSON ITEM   this is done now\n"
    "\n"
    "A person is named by name or id. Uses only the built-in pack.\n" GENERAL_EN,
    "用法：recoursectl household show|add|rename|remove|tick [选项]...\n"
    "家里谁做了哪些防骗设置，存在 DIR/household.json。\n"
    "\n"
    "  show               每个人做好了哪些，还有哪些没做\n"
    "  add 名字           加一个人\n"
    "  rename 谁 名字     改名字\n"
    "  remove 谁          移除一个人，连同勾选过的\n"
    "  tick 谁 项目       这一项做好了\n"
    "\n"
    "“谁”可以写名字，也可以写编号。只用自带的知识库。\n" GENERAL_ZH,
  },
  [RECOURSE_CLI_HOUSEHOLD_SHOW] = {
    "Usage: recoursectl household show [OPTION]...\n"
    "Everybody in the household, with what is done, when, and what is not. After a\n"
    "year it asks to look again.\n" GENERAL_EN,
    "用法：recoursectl household show [选项]...\n"
    "每个人做好了哪些、什么时候做的，还有哪些没做。过了一年会提醒再看看。\n" GENERAL_ZH,
  },
  [RECOURSE_CLI_HOUSEHOLD_ADD] = {
    "Usage: recoursectl household add [OPTION]... NAME\n"
    "Adds a person and prints the id.\n" GENERAL_EN,
    "用法：recoursectl household add [选项]... 名字\n"
    "加一个人，并给出编号。\n" GENERAL_ZH,
  },
  [RECOURSE_CLI_HOUSEHOLD_RENAME] = {
    "Usage: recoursectl household rename [OPTION]... PERSON NAME\n"
    "Gives a person, by name or id, another name.\n" GENERAL_EN,
    "用法：recoursectl household rename [选项]... 谁 名字\n"
    "给一个人（写名字或编号）改名字。\n" GENERAL_ZH,
  },
  [RECOURSE_CLI_HOUSEHOLD_REMOVE] = {
    "Usage: recoursectl household remove [OPTION]... PERSON\n"
    "Removes a person, by name or id, with all that was ticked and practised. It\n"
    "cannot be brought back.\n" GENERAL_EN,
    "用法：recoursectl household remove [选项]... 谁\n"
    "移除一个人（写名字或编号），勾选过、练过的也一起没有了，不能恢复。\n" GENERAL_ZH,
  },
  [RECOURSE_CLI_HOUSEHOLD_TICK] = {
    "Usage: recoursectl household tick [OPTION]... PERSON ITEM\n"
    "Says that a person, by name or id, has done this now; 'household show' has the\n"
    "items in brackets.\n"
    "\n"
    "  --undo             it is not done\n" GENERAL_EN,
    "用法：recoursectl household tick [选项]... 谁 项目\n"
    "这个人（写名字或编号）现在做好了这一项；项目见 household show 的方括号。\n"
    "\n"
    "  --undo             这一项没有做\n" GENERAL_ZH,
  },
};

/** recourse_cli_help_on_protection: (nullable): the help of a command on offers, reference,
 * practice or the household; NULL: it is none */
const char *
recourse_cli_help_on_protection (RecourseCliCommand command, RecourseLanguage language)
{
  return command < G_N_ELEMENTS (texts) ? texts[command][language] : NULL;
}
