/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-cli-help-reports"

#include "recourse-cli-help-private.h"

/* What --help prints for the sheets. No line over 80 columns. */

static const char *const texts[][RECOURSE_N_LANGUAGES] = {
  [RECOURSE_CLI_REPORT] = {
    "Usage: recoursectl report plan|desk|evidence|summary --case ID ...\n"
    "       recoursectl report agreement|myths ...\n"
    "Sheets to print, as PDF on A4, always in Chinese.\n"
    "\n"
    "  plan                 what to do, in large type\n"
    "  desk                 one page for the police or the bank: to stop a payment\n"
    "  evidence             the list of evidence, with lines to fill in\n"
    "  summary              the whole case, with all that was entered in its order\n"
    "  agreement            one page to hang beside the telephone; needs no case\n"
    "  myths                what not to do, as cards for the family; needs no case\n" GENERAL_EN,
    "用法：recoursectl report plan|desk|evidence|summary --case 编号 ...\n"
    "      recoursectl report agreement|myths ...\n"
    "要打印的PDF，A4纸，总是中文。\n"
    "\n"
    "  plan                 接下来怎么做，大字\n"
    "  desk                 一页纸，报警、找银行止付时用\n"
    "  evidence             证据目录，有要手填的横线\n"
    "  summary              整份案卷，连同按先后登记的内容\n"
    "  agreement            家庭约定，一页，贴在电话旁边；不用案卷\n"
    "  myths                误区卡片，给家里人看；不用案卷\n" GENERAL_ZH,
  },
  [RECOURSE_CLI_REPORT_PLAN] = {
    "Usage: recoursectl report plan --case ID --output FILE.pdf [OPTION]...\n"
    "What to do, in large type, with the steps that are done already.\n"
    "\n"
    "  --case ID            the case\n"
    "  --output FILE.pdf    a file that does not exist yet\n"
    "  --at ISO8601         the moment that it is for (now)\n"
    "  --english            English beside the Chinese\n" GENERAL_EN,
    "用法：recoursectl report plan --case 编号 --output 文件.pdf [选项]...\n"
    "接下来怎么做，大字；做完的步骤打了勾。\n"
    "\n"
    "  --case 编号          哪份案卷\n"
    "  --output 文件.pdf    还不存在的文件\n"
    "  --at ISO8601         按哪个时间（不写就是现在）\n"
    "  --english            中文旁边加上英文\n" GENERAL_ZH,
  },
  [RECOURSE_CLI_REPORT_DESK] = {
    "Usage: recoursectl report desk --case ID --output FILE.pdf [OPTION]...\n"
    "One page with what a desk that stops payments asks, and words to read out on\n"
    "the phone. What is not known is a line to write on; --json lists it.\n"
    "\n"
    "  --case ID            the case\n"
    "  --output FILE.pdf    a file that does not exist yet\n"
    "  --at ISO8601         the moment that it is for (now)\n"
    "  --english            English beside the Chinese\n" GENERAL_EN,
    "用法：recoursectl report desk --case 编号 --output 文件.pdf [选项]...\n"
    "一页纸：止付窗口要问的内容，还有电话里照着念的话。\n"
    "不知道的留横线；--json 会列出来。\n"
    "\n"
    "  --case 编号          哪份案卷\n"
    "  --output 文件.pdf    还不存在的文件\n"
    "  --at ISO8601         按哪个时间（不写就是现在）\n"
    "  --english            中文旁边加上英文\n" GENERAL_ZH,
  },
  [RECOURSE_CLI_REPORT_EVIDENCE] = {
    "Usage: recoursectl report evidence --case ID --output FILE.pdf [OPTION]...\n"
    "The list of evidence (证据目录): number, name, source, what it proves, page,\n"
    "original or copy, SHA-256.\n"
    "\n"
    "  --case ID            the case\n"
    "  --output FILE.pdf    a file that does not exist yet\n"
    "  --for police|court|family\n"
    "                       for whom: what is not for them is left out (all goes in)\n"
    "  --at ISO8601         the moment that it is for (now)\n"
    "  --english            English beside the Chinese\n" GENERAL_EN,
    "用法：recoursectl report evidence --case 编号 --output 文件.pdf [选项]...\n"
    "证据目录：编号、名称、来源、证明什么、页码、原件还是复印件、SHA-256。\n"
    "\n"
    "  --case 编号          哪份案卷\n"
    "  --output 文件.pdf    还不存在的文件\n"
    "  --for police|court|family\n"
    "                       给警方、法院和对方、家人：不该给的不印（不写就全印）\n"
    "  --at ISO8601         按哪个时间（不写就是现在）\n"
    "  --english            中文旁边加上英文\n" GENERAL_ZH,
  },
  [RECOURSE_CLI_REPORT_SUMMARY] = {
    "Usage: recoursectl report summary --case ID --output FILE.pdf [OPTION]...\n"
    "Payments, who was spoken to, how far the plan is, the evidence, and all that was\n"
    "entered, in its order.\n"
    "\n"
    "  --case ID            the case\n"
    "  --output FILE.pdf    a file that does not exist yet\n"
    "  --for police|court|family\n"
    "                       for whom: what is not for them is left out (all goes in)\n"
    "  --at ISO8601         the moment that it is for (now)\n"
    "  --english            English beside the Chinese\n" GENERAL_EN,
    "用法：recoursectl report summary --case 编号 --output 文件.pdf [选项]...\n"
    "付款、联系记录、计划做到哪里、证据，还有按先后登记的内容。\n"
    "\n"
    "  --case 编号          哪份案卷\n"
    "  --output 文件.pdf    还不存在的文件\n"
    "  --for police|court|family\n"
    "                       给警方、法院和对方、家人：不该给的不印（不写就全印）\n"
    "  --at ISO8601         按哪个时间（不写就是现在）\n"
    "  --english            中文旁边加上英文\n" GENERAL_ZH,
  },
  [RECOURSE_CLI_REPORT_AGREEMENT] = {
    "Usage: recoursectl report agreement --output FILE.pdf [--english]\n"
    "What a family agrees on about money, in large type: one page, with lines for\n"
    "names, telephone numbers and signatures. It belongs to no case.\n"
    "\n"
    "  --output FILE.pdf    a file that does not exist yet\n"
    "  --english            English below the Chinese; then it takes two pages\n" GENERAL_EN,
    "用法：recoursectl report agreement --output 文件.pdf [--english]\n"
    "家庭约定：一家人为钱的事约好的几条，大字，一页。\n"
    "姓名、电话、签名留着手写。不属于哪份案卷。\n"
    "\n"
    "  --output 文件.pdf    还不存在的文件\n"
    "  --english            中文下面加上英文，要占两页\n" GENERAL_ZH,
  },
  [RECOURSE_CLI_REPORT_MYTHS] = {
    "Usage: recoursectl report myths --output FILE.pdf [OPTION]...\n"
    "What people are told to do and should not, each with the reason, as cards in\n"
    "large type to cut apart.\n"
    "\n"
    "  --output FILE.pdf    a file that does not exist yet\n"
    "  --only ID[,ID]...    only these cards, such as recall-button (all)\n"
    "  --english            English below the Chinese\n" GENERAL_EN,
    "用法：recoursectl report myths --output 文件.pdf [选项]...\n"
    "误区卡片：常有人教、其实不能做的事，为什么，大字，可以剪开。\n"
    "\n"
    "  --output 文件.pdf    还不存在的文件\n"
    "  --only 编号[,编号]...\n"
    "                       只要这几张，比如recall-button（不写就全要）\n"
    "  --english            中文下面加上英文\n" GENERAL_ZH,
  },
};

/** recourse_cli_help_on_reports: the help of a command that makes a sheet; %NULL for another one */
const char *
recourse_cli_help_on_reports (RecourseCliCommand command, RecourseLanguage language)
{
  return command < G_N_ELEMENTS (texts) ? texts[command][language] : NULL;
}
