/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-cli-words-across"

#include "recourse-cli-words-private.h"

/* What the commands say that look across several cases. */
static const char *const words[][RECOURSE_N_LANGUAGES] = {
  [RECOURSE_CLI_WORD_CASE_DELETED] = { "Deleted: {} ({}). It can be brought back until {} (Beijing "
                                       "time): recoursectl case restore {}",
                                       "已删除：{}（{}）。{}（北京时间）之前可以恢复：recoursectl "
                                       "case restore {}" },
  [RECOURSE_CLI_WORD_CASE_DELETED_FOR_GOOD] = { "Deleted for good: {} ({})",
                                                "已彻底删除：{}（{}）" },
  [RECOURSE_CLI_WORD_CASE_RESTORED] = { "The case is back: {} ({})", "案卷已恢复：{}（{}）" },
  [RECOURSE_CLI_WORD_CASE_ASK_DELETE] = { "Delete the case {}? Its answers, its evidence and its "
                                          "log go with it. For 7 days it can be brought back. Type "
                                          "yes to delete it:",
                                          "要删除案卷{}吗？里面的回答、证据和记录会一起删除，7天内"
                                          "可以恢复。确定要删，请输入 yes：" },
  [RECOURSE_CLI_WORD_CASE_ASK_DELETE_FOR_GOOD] = { "Delete the case {} for good? Its answers, its "
                                                   "evidence and its log are gone then, and nobody "
                                                   "can bring them back. Type yes to delete it:",
                                                   "要彻底删除案卷{}吗？里面的回答、证据和记录都没"
                                                   "有了，谁也找不回来。确定要删，请输入 yes：" },
  [RECOURSE_CLI_WORD_DELETED_NONE] = { "No deleted case can be brought back.",
                                       "没有可以恢复的案卷。" },
  [RECOURSE_CLI_WORD_DELETED_LINE] = { "{} (it can be brought back until {})",
                                       "{}（{}之前可以恢复）" },
  [RECOURSE_CLI_WORD_DEADLINES_NONE] = { "No deadlines.", "没有期限。" },
  [RECOURSE_CLI_WORD_DEADLINES_CASE] = { "Case: {} ({})", "案卷：{}（{}）" },
  [RECOURSE_CLI_WORD_DEADLINES_CLOSED] = { "Closed cases have no deadlines here: {}",
                                           "已结案的不列期限：{}份" },
  [RECOURSE_CLI_WORD_DEADLINES_WRITTEN] = { "Deadlines written: {}, to {}", "已写入{}个期限：{}" },
  [RECOURSE_CLI_WORD_TITLE_HIDDEN] = { "title hidden, because somebody may be watching this screen",
                                       "可能有人在看屏幕，名字先不显示" },
  [RECOURSE_CLI_WORD_CASE_REST_HIDDEN] = { "Who was called and what was done is hidden, because "
                                           "somebody may be watching this screen.",
                                           "可能有人在看屏幕，联系过谁、做过什么先不显示。" },
  [RECOURSE_CLI_WORD_LEFT_OUT] = { "Left out, nobody knows what is in it: {} ({})",
                                   "这份案卷没算进来，里面的内容看不到：{}（{}）" },
  [RECOURSE_CLI_WORD_OVERVIEW_WRITTEN] = { "Cases written: {}, to {}", "已写入{}份案卷：{}" },
  [RECOURSE_CLI_WORD_FOUND_ENTRIES] = { "{} (entries: {})", "{}（第{}条）" },
  [RECOURSE_CLI_WORD_FOUND_MORE] = { "{} and more", "{}，还有更多" },
};

/** recourse_cli_words_across: @word in @language; static */
const char *
recourse_cli_words_across (RecourseCliWord word, RecourseLanguage language)
{
  g_return_val_if_fail (word < G_N_ELEMENTS (words), "");

  return words[word][language];
}
