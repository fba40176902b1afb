/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-cli-help-cases"

#include "recourse-cli-help-private.h"

/* What --help prints for the commands on cases. No line over 80 columns. */

static const char *const texts[][RECOURSE_N_LANGUAGES] = {
  [RECOURSE_CLI_CASE] = {
    "Usage: recoursectl case new|list|show|... [OPTION]...\n"
    "Cases: a folder for each, with its evidence and its log.\n"
    "\n"
    "  new                make one and print its id\n"
    "  list               all of them, the one that changed last first\n"
    "  show               what one says now\n"
    "  rename             give it another title\n"
    "  close, reopen      it is over; it goes on\n"
    "  answer             answer questions\n"
    "  payment, contact   enter a payment; whom you called\n"
    "  note, tick         enter a note; say which steps are done\n"
    "  lock, unlock       encrypt one with a passphrase; open it again\n"
    "  delete, restore    delete one; bring it back within 7 days\n"
    "  deadlines          what has its time, in all of them; a calendar file\n"
    "  overview, search   all of them as a table; find words in all of them\n" GENERAL_EN,
    "用法：recoursectl case new|list|show|... [选项]...\n"
    "案卷：每份案卷一个文件夹，里面是证据和记录。\n"
    "\n"
    "  new                新建一个，输出它的编号\n"
    "  list               列出全部，最近改动的在前\n"
    "  show               显示一份案卷现在的内容\n"
    "  rename             改个名字\n"
    "  close、reopen      结案；重新打开\n"
    "  answer             回答问题\n"
    "  payment、contact   登记付款；记下联系过谁\n"
    "  note、tick         写备注；记下做过的步骤\n"
    "  lock、unlock       用密码把一份案卷加密；再解开\n"
    "  delete、restore    删除一个；7天内可以恢复\n"
    "  deadlines          所有案卷的期限；写进日历文件\n"
    "  overview、search   全部列成一张表；在全部案卷里查找\n" GENERAL_ZH,
  },
  [RECOURSE_CLI_CASE_NEW] = {
    "Usage: recoursectl case new [OPTION]...\n"
    "Makes a case and prints its id.\n"
    "\n"
    "  --title TEXT       what to call it\n"
    "  --author person|helper\n"
    "                     who is at the computer: whose money it is, or somebody who\n"
    "                     helps (helper)\n" GENERAL_EN,
    "用法：recoursectl case new [选项]...\n"
    "新建一份案卷，输出它的编号。\n"
    "\n"
    "  --title 文字       案卷叫什么\n"
    "  --author person|helper\n"
    "                     谁在用电脑：person 是本人，helper 是帮忙的人（不写就是它）\n" GENERAL_ZH,
  },
  [RECOURSE_CLI_CASE_LIST] = {
    "Usage: recoursectl case list [OPTION]...\n"
    "All cases, the one that changed last first. One that cannot be read comes before\n"
    "them, with the reason.\n"
    "\n"
    "  --deleted          those that were deleted and can still be brought back\n" GENERAL_EN,
    "用法：recoursectl case list [选项]...\n"
    "列出全部案卷，最近改动的在前。读不出来的排在最前面，并说明原因。\n"
    "\n"
    "  --deleted          只列已经删除、还能恢复的\n" GENERAL_ZH,
  },
  [RECOURSE_CLI_CASE_LOCK] = {
    "Usage: recoursectl case lock --case ID --passphrase-file FILE [OPTION]...\n"
    "Turns a case into one encrypted file. Whoever loses the passphrase loses the\n"
    "case: nobody can open it again, we neither.\n"
    "\n"
    "  --case ID                the case\n"
    "  --passphrase-file FILE   its first line: the passphrase, 8 characters or more\n" GENERAL_EN,
    "用法：recoursectl case lock --case 编号 --passphrase-file 文件 [选项]...\n"
    "把一份案卷变成一个加密文件。密码丢了，谁也找不回来，我们也没有办法。\n"
    "\n"
    "  --case 编号              哪份案卷\n"
    "  --passphrase-file 文件   密码是文件的第一行，至少8个字符\n" GENERAL_ZH,
  },
  [RECOURSE_CLI_CASE_UNLOCK] = {
    "Usage: recoursectl case unlock --case ID --passphrase-file FILE [OPTION]...\n"
    "Opens a locked case again, as it was. A wrong passphrase changes nothing.\n"
    "\n"
    "  --case ID                the case\n"
    "  --passphrase-file FILE   the passphrase is its first line\n" GENERAL_EN,
    "用法：recoursectl case unlock --case 编号 --passphrase-file 文件 [选项]...\n"
    "把加了密的案卷照原样解开。密码不对，什么都不会变。\n"
    "\n"
    "  --case 编号              哪份案卷\n"
    "  --passphrase-file 文件   密码是文件的第一行\n" GENERAL_ZH,
  },
  [RECOURSE_CLI_EVIDENCE] = {
    "Usage: recoursectl evidence add|list|search|remove|restore|verify --case ID ...\n"
    "The evidence of a case.\n"
    "\n"
    "  add                keep files, byte for byte\n"
    "  list               what is kept\n"
    "  search             find words in names, notes, order numbers\n"
    "  remove, restore    remove a file; bring it back within 7 days\n"
    "  verify             check that nothing has changed\n" GENERAL_EN,
    "用法：recoursectl evidence add|list|search|remove|restore|verify --case 编号 ...\n"
    "案卷里的证据。\n"
    "\n"
    "  add                存入文件，一个字节都不改\n"
    "  list               列出存了什么\n"
    "  search             在名称、备注、单号里查找\n"
    "  remove、restore    移除一个文件；7天内可以恢复\n"
    "  verify             核对有没有变过\n" GENERAL_ZH,
  },
  [RECOURSE_CLI_EVIDENCE_ADD] = {
    "Usage: recoursectl evidence add --case ID [OPTION]... FILE...\n"
    "Keeps files in the case and prints a line for each at the moment it is safe on\n"
    "the disk. The originals are not touched. A file that cannot be kept costs a line\n"
    "on standard error; the others go on, and the exit status is 2.\n"
    "\n"
    "  --case ID          the case\n"
    "  --kind KIND        such as chat-recording; a wrong one lists them all\n"
    "  --note TEXT        what there is to say about them\n"
    "  --order TEXT       the order number that they belong to\n"
    "  --happened TIME    when it happened\n"
    "  --author person|helper\n"
    "                     who is at the computer (helper)\n" GENERAL_EN,
    "用法：recoursectl evidence add --case 编号 [选项]... 文件...\n"
    "把文件存进案卷，每存好一个就输出一行。原文件不动。\n"
    "存不了的在标准错误里说明，其余照常存，退出码是 2。\n"
    "\n"
    "  --case 编号        哪份案卷\n"
    "  --kind 种类        是什么，例如 chat-recording；写错了会列出全部种类\n"
    "  --note 文字        要说明的话\n"
    "  --order 文字       对应的单号\n"
    "  --happened 时间    事情发生的时间\n"
    "  --author person|helper\n"
    "                     谁在用电脑（不写就是 helper，帮忙的人）\n" GENERAL_ZH,
  },
  [RECOURSE_CLI_EVIDENCE_LIST] = {
    "Usage: recoursectl evidence list --case ID [OPTION]...\n"
    "What was kept, oldest first, with what was removed since.\n"
    "\n"
    "  --case ID          the case\n" GENERAL_EN,
    "用法：recoursectl evidence list --case 编号 [选项]...\n"
    "列出存过的证据，最早的在前；后来移除的也会写明。\n"
    "\n"
    "  --case 编号        哪份案卷\n" GENERAL_ZH,
  },
  [RECOURSE_CLI_EVIDENCE_SEARCH] = {
    "Usage: recoursectl evidence search --case ID WORD...\n"
    "Evidence whose name, note, order number or kind has all the words in it; the\n"
    "newest first. Two Chinese characters are enough.\n"
    "\n"
    "  --case ID          the case\n" GENERAL_EN,
    "用法：recoursectl evidence search --case 编号 词...\n"
    "查找名称、备注、单号或种类里含有这些词的证据，最新的在前。两个汉字就能查。\n"
    "\n"
    "  --case 编号        哪份案卷\n" GENERAL_ZH,
  },
  [RECOURSE_CLI_EVIDENCE_REMOVE] = {
    "Usage: recoursectl evidence remove --case ID [OPTION]... ENTRY\n"
    "Removes the file of an entry. For 7 days it can be brought back. The log keeps\n"
    "the line, and that it was removed. Did somebody tell you to delete it? Then do\n"
    "not.\n"
    "\n"
    "  --case ID                the case\n"
    "  --pressed no|yes|unsure  whether somebody told you to delete it (unsure)\n"
    "  --at-once                for good; only with --pressed no\n"
    "  --author person|helper   who is at the computer (helper)\n" GENERAL_EN,
    "用法：recoursectl evidence remove --case 编号 [选项]... 条目号\n"
    "移除一条证据的文件，7天内可以恢复。记录里仍留着这一条，也记下移除。\n"
    "是有人叫您删的吗？那就别删。\n"
    "\n"
    "  --case 编号              哪份案卷\n"
    "  --pressed no|yes|unsure  是不是有人叫您删：没有、有、说不准（不写就是它）\n"
    "  --at-once                立刻彻底删除，只能和 --pressed no 一起用\n"
    "  --author person|helper   谁在用电脑（不写就是 helper，帮忙的人）\n" GENERAL_ZH,
  },
  [RECOURSE_CLI_EVIDENCE_RESTORE] = {
    "Usage: recoursectl evidence restore --case ID [OPTION]... ENTRY\n"
    "Brings back the file of an entry that was removed less than 7 days ago.\n"
    "\n"
    "  --case ID                the case\n"
    "  --author person|helper   who is at the computer (helper)\n" GENERAL_EN,
    "用法：recoursectl evidence restore --case 编号 [选项]... 条目号\n"
    "恢复7天内移除的一条证据。\n"
    "\n"
    "  --case 编号              哪份案卷\n"
    "  --author person|helper   谁在用电脑（不写就是 helper，帮忙的人）\n" GENERAL_ZH,
  },
  [RECOURSE_CLI_EVIDENCE_VERIFY] = {
    "Usage: recoursectl evidence verify --case ID [OPTION]...\n"
    "Checks the chain of the log, every text and every file. Nothing is changed or\n"
    "deleted. Exit status 1 when something is damaged.\n"
    "\n"
    "  --case ID          the case\n" GENERAL_EN,
    "用法：recoursectl evidence verify --case 编号 [选项]...\n"
    "核对记录的链条、每段文字和每个文件，不改也不删任何东西。\n"
    "有损坏，退出码是 1。\n"
    "\n"
    "  --case 编号        哪份案卷\n" GENERAL_ZH,
  },
  [RECOURSE_CLI_WITNESS] = {
    "Usage: recoursectl witness show|check --case ID ...\n"
    "The witness code: short enough to be copied by hand.\n"
    "\n"
    "  show               the code of this moment\n"
    "  check              whether a code from before still holds\n" GENERAL_EN,
    "用法：recoursectl witness show|check --case 编号 ...\n"
    "见证码：很短，可以手抄。\n"
    "\n"
    "  show               现在的见证码\n"
    "  check              核对以前抄下的见证码\n" GENERAL_ZH,
  },
  [RECOURSE_CLI_WITNESS_SHOW] = {
    "Usage: recoursectl witness show --case ID [OPTION]...\n"
    "The code to write down or to send to a relative, and its form for the telephone.\n"
    "\n"
    "  --case ID          the case\n" GENERAL_EN,
    "用法：recoursectl witness show --case 编号 [选项]...\n"
    "显示见证码和在电话里念的数字。抄下来，或者发给家人。\n"
    "\n"
    "  --case 编号        哪份案卷\n" GENERAL_ZH,
  },
  [RECOURSE_CLI_WITNESS_CHECK] = {
    "Usage: recoursectl witness check --case ID [OPTION]... CODE\n"
    "Whether the log up to the day of the code is still the same. Blanks in it do not\n"
    "matter. Exit status 1 when it is not.\n"
    "\n"
    "  --case ID                the case\n"
    "  --author person|helper   who is at the computer (helper)\n" GENERAL_EN,
    "用法：recoursectl witness check --case 编号 [选项]... 见证码\n"
    "核对抄码那天为止的记录有没有变。中间有空格也行。变了，退出码是 1。\n"
    "\n"
    "  --case 编号              哪份案卷\n"
    "  --author person|helper   谁在用电脑（不写就是 helper，帮忙的人）\n" GENERAL_ZH,
  },
  [RECOURSE_CLI_BAG] = {
    "Usage: recoursectl bag export|verify|import ...\n"
    "A bag: a case in one ZIP file that others can check without this program.\n"
    "\n"
    "  export             hand a case over\n"
    "  verify             check a bag; nothing is written\n"
    "  import             take in a case\n" GENERAL_EN,
    "用法：recoursectl bag export|verify|import ...\n"
    "证据包：一份案卷装进一个ZIP文件，别人不用本程序也能核对。\n"
    "\n"
    "  export             导出案卷，交给别人\n"
    "  verify             核对证据包，不写任何东西\n"
    "  import             收下一份案卷\n" GENERAL_ZH,
  },
  [RECOURSE_CLI_BAG_EXPORT] = {
    "Usage: recoursectl bag export --case ID --output FILE.zip [OPTION]...\n"
    "Hands a case over. For whom it is decides what goes in: whole statements are\n"
    "for the police alone; the opponent, who sees the copy of the court, gets none\n"
    "of the notes that the family wrote for itself, nothing about what was removed,\n"
    "and no file of which nobody said what it is.\n"
    "\n"
    "  --case ID                    the case\n"
    "  --output FILE.zip            a file that does not exist yet\n"
    "  --for police|court|family    for whom (police)\n"
    "  --only N[,N]...              these entries and no others\n"
    "  --withhold none|N:FIELD[,N:FIELD]...\n"
    "                               these texts stay behind, such as 4:note; the\n"
    "                               chain still verifies\n"
    "  --passphrase-file FILE       encrypt with the first line of FILE (AES-256:\n"
    "                               7-Zip opens it, Explorer does not)\n"
    "  --author person|helper       who is at the computer (helper)\n" GENERAL_EN,
    "用法：recoursectl bag export --case 编号 --output 文件.zip [选项]...\n"
    "导出案卷。交给谁，决定放进去什么：完整流水只给警方；给法院的那份对方也看得到，\n"
    "不放家里的备注，不提已移除的证据，也不放还没说是什么的文件。\n"
    "\n"
    "  --case 编号                  哪份案卷\n"
    "  --output 文件.zip            还不存在的文件\n"
    "  --for police|court|family    交给警方（不写就是它）、法院和对方、家人\n"
    "  --only 号[,号]...            只放这几条\n"
    "  --withhold none|号:字段[,号:字段]...\n"
    "                               这些文字不给出，例如 4:note；链条照样能核对\n"
    "  --passphrase-file 文件       用文件第一行的密码加密（AES-256；用7-Zip打开，\n"
    "                               Windows自带的打不开）\n"
    "  --author person|helper       谁在用电脑（不写就是 helper，帮忙的人）\n" GENERAL_ZH,
  },
  [RECOURSE_CLI_BAG_VERIFY] = {
    "Usage: recoursectl bag verify [OPTION]... FILE.zip\n"
    "Checks a bag as a whole: every digest, the chain, the texts. Exit status 1 when\n"
    "it is not complete and unchanged. It says nothing about who made it.\n"
    "\n"
    "  --passphrase-file FILE   its passphrase is the first line of FILE\n" GENERAL_EN,
    "用法：recoursectl bag verify [选项]... 文件.zip\n"
    "核对整个证据包：每个指纹、链条、文字。不完整或变过，退出码是 1。\n"
    "这不说明是谁做的。\n"
    "\n"
    "  --passphrase-file 文件   密码是文件的第一行\n" GENERAL_ZH,
  },
  [RECOURSE_CLI_BAG_IMPORT] = {
    "Usage: recoursectl bag import [OPTION]... FILE.zip\n"
    "Takes in a case after checking all of it, and prints its id. If the same case is\n"
    "here already and has all that the bag has, nothing is changed.\n"
    "\n"
    "  --passphrase-file FILE   its passphrase is the first line of FILE\n" GENERAL_EN,
    "用法：recoursectl bag import [选项]... 文件.zip\n"
    "全部核对无误后收下案卷，输出它的编号。\n"
    "同一份案卷已经在这里、内容都有，就什么都不改。\n"
    "\n"
    "  --passphrase-file 文件   密码是文件的第一行\n" GENERAL_ZH,
  },
  [RECOURSE_CLI_LETTER_LIST] = {
    "Usage: recoursectl letter list --case ID [OPTION]...\n"
    "The letters that fit what the case says, and those that may.\n"
    "\n"
    "  --case ID          the case\n"
    "  --at TIME          as of this moment (now)\n" GENERAL_EN,
    "用法：recoursectl letter list --case 编号 [选项]...\n"
    "列出适合这份案卷的信，和也许适合的信。\n"
    "\n"
    "  --case 编号        哪份案卷\n"
    "  --at 时间          按哪个时刻（不写就是现在）\n" GENERAL_ZH,
  },
  [RECOURSE_CLI_LETTER] = {
    "Usage: recoursectl letter list|LETTER --case ID [OPTION]...\n"
    "Drafts a letter in Chinese from what the case says, with what to check before\n"
    "it is used. What the case does not say stays a gap. 'letter list' names those\n"
    "that fit.\n"
    "\n"
    "  --case ID            the case\n"
    "  --output FILE.odt    write a document for LibreOffice or WPS instead; a file\n"
    "                       that does not exist yet\n"
    "  --english            with the English text, to understand it\n"
    "  --payment N[,N]...   about these payments of the case only\n"
    "  --at TIME            as of this moment (now)\n" GENERAL_EN,
    "用法：recoursectl letter list|信 --case 编号 [选项]...\n"
    "按案卷内容起草一封中文信，并列出用之前要核对什么。\n"
    "案卷里没有的，留空。letter list 列出适合的信。\n"
    "\n"
    "  --case 编号          哪份案卷\n"
    "  --output 文件.odt    写成LibreOffice、WPS能打开的文档；文件还不存在\n"
    "  --english            附上英文，帮助看懂\n"
    "  --payment 号[,号]... 只写案卷里的这几笔付款\n"
    "  --at 时间            按哪个时刻（不写就是现在）\n" GENERAL_ZH,
  },
};

/** recourse_cli_help_on_cases: the help of a command on cases, evidence, witness codes or bags;
 * %NULL for another one */
const char *
recourse_cli_help_on_cases (RecourseCliCommand command, RecourseLanguage language)
{
  return command < G_N_ELEMENTS (texts) ? texts[command][language] : NULL;
}
