/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-cli-call.h"

G_BEGIN_DECLS

/* Shared by the files recourse-cli-help*.c alone. */

#define GENERAL_EN                                                                                 \
  "\n"                                                                                             \
  "Options of every command, before or after it; -- ends options:\n"                               \
  "  --lang en|zh_CN    language; by default that of the locale\n"                                 \
  "  --json             one JSON document instead of text\n"                                       \
  "  --knowledge DIR    another knowledge pack than the built-in one\n"                            \
  "  --data DIR         where cases are kept, in DIR/cases\n"                                      \
  "  --help, -h         this help; after a command, the help of that command\n"                    \
  "  --version          the program's version\n"                                                   \
  "\n"                                                                                             \
  "Exit status: 0 done, 1 a check failed, 2 the call or the input is wrong,\n"                     \
  "3 disk, permission or busy.\n"

#define GENERAL_ZH                                                                                 \
  "\n"                                                                                             \
  "每个命令都有的选项，放在命令前后都行；-- 之后不再有选项：\n"         \
  "  --lang en|zh_CN    语言，不写就按系统语言\n"                                       \
  "  --json             输出一份 JSON，不输出文字\n"                                     \
  "  --knowledge DIR    不用自带的知识库，用 DIR 里的\n"                               \
  "  --data DIR         案卷存放的目录：DIR/cases\n"                                       \
  "  --help, -h         显示帮助；写在命令后面，就是那个命令的帮助\n"         \
  "  --version          程序版本\n"                                                            \
  "\n"                                                                                             \
  "退出码：0 完成，1 检查不通过，2 命令或输入有误，3 磁盘、权限或正忙。\n"

const char *recourse_cli_help_across (RecourseCliCommand command, RecourseLanguage language);
const char *recourse_cli_help_on_protection (RecourseCliCommand command, RecourseLanguage language);
const char *recourse_cli_help_on_cases (RecourseCliCommand command, RecourseLanguage language);
const char *recourse_cli_help_on_reports (RecourseCliCommand command, RecourseLanguage language);
const char *recourse_cli_help_on_story (RecourseCliCommand command, RecourseLanguage language);

G_END_DECLS
