/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-cli-help"

#include "recourse-cli-commands.h"
#include "recourse-cli-help-private.h"

/* What --help prints; data/man/recoursectl.1 is the long form. No line over 80 columns. */

static const char *const texts[][RECOURSE_N_LANGUAGES] = {
  [RECOURSE_CLI_NO_COMMAND] = {
    "Usage: recoursectl COMMAND [OPTION]...\n"
    "What to do about money sent over WeChat, without a window.\n"
    "\n"
    "Commands:\n"
    "  guide              the interview in this terminal, ending with a plan\n"
    "  advise             the plan for answers given as options\n"
    "  compare            the legal routes side by side, with what each costs\n"
    "  knowledge check    prove the properties of the knowledge pack\n"
    "  knowledge claims   every claim with its status and sources\n"
    "  knowledge tree     the interview as a tree\n"
    "  statement          read the bill statement that WeChat sends\n"
    "  case               make, list and fill cases\n"
    "  evidence           add, list, search, remove and verify evidence\n"
    "  witness            the short code that proves the log later\n"
    "  bag                hand a case over, check and take in one\n"
    "  report             sheets of paper: plan, desk, evidence, summary;\n"
    "                     for the family: agreement, myths\n"
    "  letter             draft a demand, a complaint and the like\n"
    "  offer              is this offer to get the money back honest?\n"
    "  reference          look up claims, numbers, traps, words\n"
    "  practice           short cases to practise on\n"
    "  household          who in the family has set what\n" GENERAL_EN,
    "用法：recoursectl 命令 [选项]...\n"
    "微信转出去的钱该怎么办，不用窗口也能看。\n"
    "\n"
    "命令：\n"
    "  guide              在终端里一问一答，最后给出计划\n"
    "  advise             用选项给出回答，直接得到计划\n"
    "  compare            几条合法的路放在一起比，各要花多少钱\n"
    "  knowledge check    证明知识库该有的性质\n"
    "  knowledge claims   每条说法，连同状态和出处\n"
    "  knowledge tree     把提问的顺序画成树\n"
    "  statement          读微信发来的账单文件\n"
    "  case               新建、列出、填写案卷\n"
    "  evidence           存入、列出、查找、移除、核对证据\n"
    "  witness            见证码：以后能证明记录没有被改过\n"
    "  bag                把案卷导出交给别人，核对和收下别人给的\n"
    "  report             印在纸上：计划、报警用的一页、证据目录、经过；\n"
    "                     给家里人的：家庭约定、误区卡片\n"
    "  letter             按案卷内容起草催告、投诉、起诉状等\n"
    "  offer              有人说能帮忙追款，看看他的话有没有问题\n"
    "  reference          查资料：说法、电话、常见错误、名词\n"
    "  practice           小案例，练一练\n"
    "  household          家里谁做了哪些设置\n" GENERAL_ZH,
  },
  [RECOURSE_CLI_ADVISE] = {
    "Usage: recoursectl advise [OPTION]...\n"
    "The plan that follows from what is known.\n"
    "\n"
    "  --answer VAR=VALUE[,VALUE]...  an answer, once for each variable; several\n"
    "                                 values: one of them; VAR=unsure: not known\n"
    "  --transferred-at ISO8601       when the money was sent; without it there\n"
    "                                 are no deadlines\n"
    "  --at ISO8601                   the moment the plan is for (now)\n"
    "  --amount YUAN                  such as 8000 or 8,000.50\n"
    "  --payment-stop-at ISO8601      when the police said that the payment was\n"
    "                                 stopped: its countdown joins the deadlines\n"
    "\n"
    "Times without a zone are Beijing time. 'knowledge tree' shows variables and\n"
    "values, and so does an answer that is wrong.\n" GENERAL_EN,
    "用法：recoursectl advise [选项]...\n"
    "按现在知道的情况给出计划。\n"
    "\n"
    "  --answer 变量=值[,值]...   一个回答，每个变量写一次；几个值表示其中之一；\n"
    "                             变量=unsure 表示不知道\n"
    "  --transferred-at ISO8601   钱是什么时候转的；不写就没有倒计时\n"
    "  --at ISO8601               按哪个时刻计算（不写就是现在）\n"
    "  --amount 元                如 8000 或 8,000.50\n"
    "  --payment-stop-at ISO8601  警方什么时候说已经止付：倒计时会一起列出\n"
    "\n"
    "没写时区就是北京时间。变量和值见 knowledge tree，写错时也会列出来。\n" GENERAL_ZH,
  },
  [RECOURSE_CLI_COMPARE] = {
    "Usage: recoursectl compare --amount YUAN [OPTION]...\n"
    "The legal routes side by side: which are open and why, what each costs and who\n"
    "bears it in the end, from which chance on it is worth it, how long it takes.\n"
    "\n"
    "  --amount YUAN                  how much is to come back; needed\n"
    "  --answer VAR=VALUE[,VALUE]...  as for 'advise'\n"
    "  --transferred-at ISO8601       as for 'advise'\n"
    "  --at ISO8601                   the moment to count from (now)\n"
    "  --lawyer YUAN                  with a lawyer who asks for so much\n"
    "  --notary YUAN|range            with a notary who asks for so much; range: an\n"
    "                                 unverified range from the knowledge pack\n"
    "  --preserve                     have the payee's property frozen before suing\n"
    "  --guarantee YUAN               price of the security for --preserve\n"
    "  --payee-missing                nobody knows where the payee is\n"
    "  --notice YUAN                  price of the notice for --payee-missing\n"
    "  --wage YUAN                    the province's yearly average wage, on which\n"
    "                                 the ceiling of small claims depends\n"
    "  --odds OPTION=PERCENT          your own odds of really getting the money,\n"
    "                                 once for each route; shows the average result\n"
    "\n"
    "Times without a zone are Beijing time. What no law prices has no price here.\n" GENERAL_EN,
    "用法：recoursectl compare --amount 元 [选项]...\n"
    "几条合法的路放在一起比：哪条走得通、为什么，各要花多少钱、最后谁出，\n"
    "可能性多大才划算，要多久。\n"
    "\n"
    "  --amount 元                要追回多少钱，必须写\n"
    "  --answer 变量=值[,值]...   同 advise\n"
    "  --transferred-at ISO8601   同 advise\n"
    "  --at ISO8601               按哪个时刻计算（不写就是现在）\n"
    "  --lawyer 元                请律师，对方报价多少\n"
    "  --notary 元|range          做公证，公证处报价多少；range：用知识库里\n"
    "                             没有核实的范围\n"
    "  --preserve                 起诉前请法院冻结对方的财产\n"
    "  --guarantee 元             冻结要的担保报价多少，和 --preserve 一起用\n"
    "  --payee-missing            对方下落不明\n"
    "  --notice 元                公告报价多少，和 --payee-missing 一起用\n"
    "  --wage 元                  本省上年度就业人员年平均工资：小额诉讼的上限按它算\n"
    "  --odds 选项=百分比         您自己估计真正拿到钱的可能性，每条路写一次；\n"
    "                             会算出扣掉费用后，平均拿回多少\n"
    "\n"
    "没写时区就是北京时间。法律没有定价的，这里也没有价。\n" GENERAL_ZH,
  },
  [RECOURSE_CLI_GUIDE] = {
    "Usage: recoursectl guide [OPTION]...\n"
    "Asks one question at a time and ends with the plan and the phone numbers.\n"
    "\n"
    "  --at ISO8601       the moment to count from, instead of the clock\n"
    "\n"
    "Keys, each followed by Enter: a number answers; b goes back; p shows the plan\n"
    "now; l switches the language; ! means that they are still on the line or that\n"
    "the screen is shared; s notes when the police have stopped the payment, once\n"
    "a report to them is in the plan; q quits. When the input ends, the plan is\n"
    "printed with what is known. Nothing is saved.\n" GENERAL_EN,
    "用法：recoursectl guide [选项]...\n"
    "一次问一个问题，最后给出计划和电话号码。\n"
    "\n"
    "  --at ISO8601       按哪个时刻计算，不看系统时钟\n"
    "\n"
    "按键后要按回车：数字是回答；b 回上一步；p 现在就看计划；l 换语言；\n"
    "! 表示对方还在通话或正在共享屏幕；计划里有报警以后，s 记下警方止付的时间；\n"
    "q 退出。输入结束时，按已经知道的给出计划。什么都不会保存。\n" GENERAL_ZH,
  },
  [RECOURSE_CLI_KNOWLEDGE] = {
    "Usage: recoursectl knowledge check|claims|tree [OPTION]...\n"
    "Looks into the knowledge pack.\n"
    "\n"
    "  check              prove its properties; exit status 1 when one fails\n"
    "  claims             every claim with its status and sources\n"
    "  tree               the interview as a tree\n" GENERAL_EN,
    "用法：recoursectl knowledge check|claims|tree [选项]...\n"
    "查看知识库。\n"
    "\n"
    "  check              证明它该有的性质；有一项不成立，退出码是 1\n"
    "  claims             每条说法，连同状态和出处\n"
    "  tree               把提问的顺序画成树\n" GENERAL_ZH,
  },
  [RECOURSE_CLI_CHECK] = {
    "Usage: recoursectl knowledge check [OPTION]...\n"
    "Proves the properties of the knowledge pack, one line each, with a situation\n"
    "as counterexample where one fails. Exit status 1 when one fails, 2 when the\n"
    "pack cannot be loaded.\n" GENERAL_EN,
    "用法：recoursectl knowledge check [选项]...\n"
    "逐项证明知识库该有的性质，每项一行；不成立时给出一个反例。\n"
    "有一项不成立，退出码是 1；知识库读不进来，退出码是 2。\n" GENERAL_ZH,
  },
  [RECOURSE_CLI_CLAIMS] = {
    "Usage: recoursectl knowledge claims [OPTION]...\n"
    "Every claim with its status, verdicts, figure, correction and sources.\n"
    "\n"
    "  --status STATUS[,STATUS]...   only these: law, official, reported,\n"
    "                                unverified, rejected, harmful\n" GENERAL_EN,
    "用法：recoursectl knowledge claims [选项]...\n"
    "每条说法，连同状态、判断、数字、更正和出处。\n"
    "\n"
    "  --status 状态[,状态]...   只看这些：law、official、reported、\n"
    "                            unverified、rejected、harmful\n" GENERAL_ZH,
  },
  [RECOURSE_CLI_TREE] = {
    "Usage: recoursectl knowledge tree [OPTION]...\n"
    "The interview as a tree: each question, its answers, the remedies that become\n"
    "certain (+), and the next question.\n"
    "\n"
    "  --depth N          how many questions deep, from 1 to 20 (3)\n" GENERAL_EN,
    "用法：recoursectl knowledge tree [选项]...\n"
    "把提问画成树：每个问题、它的回答、随之确定的措施（+）和下一个问题。\n"
    "\n"
    "  --depth N          展开几层问题，1 到 20（不写是 3）\n" GENERAL_ZH,
  },
  [RECOURSE_CLI_STATEMENT] = {
    "Usage: recoursectl statement [OPTION]... FILE\n"
    "The payments in a bill statement that WeChat sent for personal reconciliation\n"
    "(用于个人对账): CSV, XLSX, or the ZIP file with a code. All of it is read, or\n"
    "nothing: what is cut off or damaged is refused. Nothing is saved.\n"
    "\n"
    "  --code-file FILE   the code of the ZIP file is the first line of FILE\n" GENERAL_EN,
    "用法：recoursectl statement [选项]... 文件\n"
    "列出微信账单（用于个人对账）里的每一笔：CSV、XLSX，或者带解压码的ZIP文件。\n"
    "要么全部读出，要么一笔也不给：不完整、有损坏的不读。什么都不会保存。\n"
    "\n"
    "  --code-file 文件   解压码是文件的第一行\n" GENERAL_ZH,
  },
};

/** recourse_cli_help: what --help prints for @command; static */
const char *
recourse_cli_help (RecourseCliCommand command, RecourseLanguage language)
{
  if (command < G_N_ELEMENTS (texts) && texts[command][language] != NULL)
    return texts[command][language];
  if (recourse_cli_help_on_story (command, language) != NULL)
    return recourse_cli_help_on_story (command, language);
  if (recourse_cli_help_on_protection (command, language) != NULL)
    return recourse_cli_help_on_protection (command, language);
  if (recourse_cli_help_across (command, language) != NULL)
    return recourse_cli_help_across (command, language);
  if (recourse_cli_help_on_reports (command, language) != NULL)
    return recourse_cli_help_on_reports (command, language);
  return recourse_cli_help_on_cases (command, language);
}
