/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-cli-words-protect"

#include "recourse-cli-words-private.h"

/* What the commands on offers, reference, practice and the household say. */
static const char *const words[][RECOURSE_N_LANGUAGES] = {
  [RECOURSE_CLI_WORD_OFFER_STOP] = { "STOP. This looks like a second swindle.",
                                     "停！这很像又一个骗局。" },
  [RECOURSE_CLI_WORD_OFFER_CAUTION] = { "BE CAREFUL. Check first.", "要当心，先核实。" },
  [RECOURSE_CLI_WORD_OFFER_NONE] = { "NO RED FLAG FOUND. Still check.",
                                     "没有发现危险信号，但还是要核实。" },
  [RECOURSE_CLI_WORD_OFFER_EMPTY] = { "Nothing was written and nothing ticked.",
                                      "没有文字，也没有勾选，没什么可看的。" },
  [RECOURSE_CLI_WORD_OFFER_CUT] = { "The text is too long; only its beginning was looked at.",
                                    "文字太长，只看了开头的部分。" },
  [RECOURSE_CLI_WORD_OFFER_GARBLED] = { "Some characters cannot be read, and a sign may hide "
                                        "there.",
                                        "有些字是乱码，看不出写了什么，危险信号可能就在那里。" },
  [RECOURSE_CLI_WORD_OFFER_STRONG] = { "{} [strong sign]", "{}〔明显的信号〕" },
  [RECOURSE_CLI_WORD_OFFER_WEAK] = { "{} [a reason to be careful; alone it proves nothing]",
                                     "{}〔要小心，单凭它还不能断定〕" },
  [RECOURSE_CLI_WORD_OFFER_DENIED] = { "{} [only mentioned: they say that they do not, so it does "
                                       "not count]",
                                       "{}〔只是提到，对方说不会这样，不算在内〕" },
  [RECOURSE_CLI_WORD_OFFER_TICKED] = { "You ticked it.", "是您勾选的。" },
  [RECOURSE_CLI_WORD_OFFER_WORDS] = { "Their words: ", "对方的原话：" },
  [RECOURSE_CLI_WORD_OFFER_INSTEAD] = { "Instead: ", "该这样做：" },
  [RECOURSE_CLI_WORD_OFFER_WHERE] = { "Where: ", "在哪里：" },
  [RECOURSE_CLI_WORD_OFFER_FALLBACK] = { "If it looks different: ", "跟这里说的不一样：" },
  [RECOURSE_CLI_WORD_OFFER_LIMIT] = { "Keep in mind: ", "要知道：" },
  [RECOURSE_CLI_WORD_REFERENCE_AGE] = { "Brought up to date {}, {} days ago",
                                        "更新于{}，到今天{}天" },
  [RECOURSE_CLI_WORD_REFERENCE_TOTAL] = { "{} found", "找到{}条" },
  [RECOURSE_CLI_WORD_REFERENCE_FOR] = { "For: ", "用来：" },
  [RECOURSE_CLI_WORD_REFERENCE_NOT_FOR] = { "Not for: ", "别用来：" },
  [RECOURSE_CLI_WORD_REFERENCE_WHO] = { "Who can look: ", "谁能查：" },
  [RECOURSE_CLI_WORD_REFERENCE_GUIDE] = { "The source guide: ", "最初那份指南：" },
  [RECOURSE_CLI_WORD_PRACTICE_LAST_RIGHT] = { "{} (right on {})", "{}（{}答对了）" },
  [RECOURSE_CLI_WORD_PRACTICE_LAST_WRONG] = { "{} (not right yet on {})", "{}（{}还没答对）" },
  [RECOURSE_CLI_WORD_PRACTICE_MESSAGE] = { "They write:", "对方写道：" },
  [RECOURSE_CLI_WORD_PRACTICE_HOW] = { "To answer: recoursectl practice answer {} CHOICE",
                                       "回答：recoursectl practice answer {} 选项" },
  [RECOURSE_CLI_WORD_PRACTICE_RIGHT] = { "RIGHT.", "答对了。" },
  [RECOURSE_CLI_WORD_PRACTICE_WRONG] = { "NOT THIS ONE.", "这个不对，没关系。" },
  [RECOURSE_CLI_WORD_PRACTICE_BETTER] = { "Better: ", "更好的做法：" },
  [RECOURSE_CLI_WORD_PRACTICE_CHECK] = { "What the check of offers finds in the message:",
                                         "这段话里查到的：" },
  [RECOURSE_CLI_WORD_PRACTICE_KEPT] = { "Kept in the household file.", "结果已经记在家庭文件里。" },
  [RECOURSE_CLI_WORD_HOUSEHOLD_NONE] = { "Nobody is in the household file. To begin: recoursectl "
                                         "household add NAME",
                                         "家庭文件里还没有人。先加一位：recoursectl household add "
                                         "名字" },
  [RECOURSE_CLI_WORD_HOUSEHOLD_PERSON] = { "{} ({})", "{}（{}）" },
  [RECOURSE_CLI_WORD_HOUSEHOLD_PART] = { "{}: {} of {}", "{}：{}/{}" },
  [RECOURSE_CLI_WORD_HOUSEHOLD_DONE] = { "{} (done {})", "{}（{}做的）" },
  [RECOURSE_CLI_WORD_HOUSEHOLD_AGAIN] = { "{} (done {}; look again whether it is still so)",
                                          "{}（{}做的，再看看还是不是这样）" },
  [RECOURSE_CLI_WORD_HOUSEHOLD_ADDED] = { "Added: {} ({})", "已添加：{}（{}）" },
  [RECOURSE_CLI_WORD_HOUSEHOLD_RENAMED] = { "The name is now {}", "名字改成了{}" },
  [RECOURSE_CLI_WORD_HOUSEHOLD_REMOVED] = { "Removed, with all that was ticked: {}",
                                            "已移除，连同勾选过的：{}" },
  [RECOURSE_CLI_WORD_HOUSEHOLD_TICKED] = { "Done by {}: {}", "{}做好了：{}" },
  [RECOURSE_CLI_WORD_HOUSEHOLD_UNTICKED] = { "Not done by {} any more: {}", "{}取消了勾选：{}" },
};

/** recourse_cli_words_on_protection: (nullable): @word in @language; static; %NULL: it is none of
 * these */
const char *
recourse_cli_words_on_protection (RecourseCliWord word, RecourseLanguage language)
{
  return word < G_N_ELEMENTS (words) ? words[word][language] : NULL;
}
