/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-cli-words"

#include "recourse-cli-words-private.h"

#include <string.h>

/*
 * Both languages stand side by side, as in the pack, and not in a gettext catalogue: `--lang` and
 * the key that switches the language must work at once, on a machine without any locale and from a
 * single file that somebody copied; and gettext's language belongs to the whole process. Only the
 * window uses gettext. {} is filled in.
 */
static const char *const words[][RECOURSE_N_LANGUAGES] = {
  [RECOURSE_CLI_WORD_NOW] = { "NOW", "现在" },
  [RECOURSE_CLI_WORD_TODAY] = { "TODAY", "今天" },
  [RECOURSE_CLI_WORD_WEEK] = { "THIS WEEK", "本周" },
  [RECOURSE_CLI_WORD_LATER] = { "LATER", "以后" },
  [RECOURSE_CLI_WORD_PLAN] = { "Your plan", "您的计划" },
  [RECOURSE_CLI_WORD_PLAN_FOR] = { "As of {} (Beijing time)", "按{}（北京时间）计算" },
  [RECOURSE_CLI_WORD_DISCLAIMER] = { "Recourse has no staff, no hotline and no fee. This is not an "
                                     "official document.",
                                     "追款指南没有工作人员，没有热线，也不收费。这不是官方文件。" },
  [RECOURSE_CLI_WORD_FOREIGN] = { "ATTENTION: these are not the words of Recourse. They come from "
                                  "another knowledge pack: {}",
                                  "注意：以下内容不是追款指南自带的，来自另一个知识库：{}" },
  [RECOURSE_CLI_WORD_FOREIGN_NUMBERS] = { "The phone numbers of another pack are not listed here.",
                                          "别的知识库里的电话号码，这里不列。" },
  [RECOURSE_CLI_WORD_HIDDEN] = { "The time and the amount are hidden, because somebody may be "
                                 "watching this screen.",
                                 "可能有人在看屏幕，时间和金额先不显示。" },
  [RECOURSE_CLI_WORD_TIME] = { "Time: ", "时间：" },
  [RECOURSE_CLI_WORD_BEIJING] = { "{} Beijing time", "北京时间{}" },
  [RECOURSE_CLI_WORD_BEIJING_LOCAL] = { "{} Beijing time ({} here)", "北京时间{}（本机时间{}）" },
  [RECOURSE_CLI_WORD_LEFT] = { "{} left", "还剩{}" },
  [RECOURSE_CLI_WORD_CLOSING] = { "closing: {} left", "快到了，还剩{}" },
  [RECOURSE_CLI_WORD_PAST] = { "this time has passed", "这个时间已经过了" },
  [RECOURSE_CLI_WORD_AHEAD] = { "in {}", "还有{}" },
  [RECOURSE_CLI_WORD_REACHED] = { "this time has come", "这个时间已经到了" },
  [RECOURSE_CLI_WORD_DONE] = { "{} (done: the connection is cut)", "{}（已做：连接断开了）" },
  [RECOURSE_CLI_WORD_NUMBER] = { "Phone: {} ({})", "电话：{}（{}）" },
  [RECOURSE_CLI_WORD_WHY] = { "Why: ", "原因：" },
  [RECOURSE_CLI_WORD_WHY_ALWAYS] = { "it is right in every case", "不管哪种情况都要做" },
  [RECOURSE_CLI_WORD_BASED_ON] = { "Based on: ", "依据：" },
  [RECOURSE_CLI_WORD_LAW] = { "law {}", "法律{}条" },
  [RECOURSE_CLI_WORD_OFFICIAL] = { "official {}", "官方{}条" },
  [RECOURSE_CLI_WORD_REPORTED] = { "reported {}", "报道{}条" },
  [RECOURSE_CLI_WORD_UNVERIFIED] = { "unverified {}", "未核实{}条" },
  [RECOURSE_CLI_WORD_REJECTED] = { "wrong {}", "不属实{}条" },
  [RECOURSE_CLI_WORD_HARMFUL] = { "harmful {}", "有害{}条" },
  [RECOURSE_CLI_WORD_DO_NOT] = { "DO NOT", "不要做的事" },
  [RECOURSE_CLI_WORD_POSSIBLE] = { "STILL POSSIBLE (it depends on what is not answered yet)",
                                   "还有可能（要看没回答的问题）" },
  [RECOURSE_CLI_WORD_NEXT_QUESTION] = { "Next question: {} (--answer {}=...)",
                                        "下一个问题：{}（--answer {}=…）" },
  [RECOURSE_CLI_WORD_AT_MOST] = { "Questions still to come: at most {}", "最多还有{}个问题" },
  [RECOURSE_CLI_WORD_CLASH] = { "THESE ANSWERS CANNOT ALL BE TRUE", "这几个回答对不上" },
  [RECOURSE_CLI_WORD_CLASH_ANSWERS] = { "Answers: ", "回答：" },
  [RECOURSE_CLI_WORD_KEEP] = { "WHAT TO KEEP", "要留好的证据" },
  [RECOURSE_CLI_WORD_MESSAGES] = { "WORDS TO SAY OR SEND", "照着说、照着发" },
  [RECOURSE_CLI_WORD_MEANING] = { "In English: {}", "英文：{}" },
  [RECOURSE_CLI_WORD_PHONES] = { "PHONE NUMBERS", "电话号码" },
  [RECOURSE_CLI_WORD_CARD_NUMBER] = { "number on the back of the card", "卡背面的号码" },
  [RECOURSE_CLI_WORD_SOURCES_FOOTER] = { "Every claim and its source: recoursectl knowledge claims",
                                         "每条说法和出处：recoursectl knowledge claims" },

  [RECOURSE_CLI_WORD_COMPARE] = { "Legal routes and what they cost", "几条合法的路，各要花多少钱" },
  [RECOURSE_CLI_WORD_COMPARE_FOR] = { "As of {} (Beijing time), for {}",
                                      "按{}（北京时间）、{}计算" },
  [RECOURSE_CLI_WORD_NO_ODDS] = { "Costs follow from the law and from the prices you entered. "
                                  "Whether the money comes back, nobody can promise.",
                                  "费用按法律规定和您填的报价算。钱能不能要回来，谁也保证不了。" },
  [RECOURSE_CLI_WORD_COMPARE_DUE] = { "ATTENTION: a figure used here is past the day on which it "
                                      "was to be checked again. Ask before you pay.",
                                      "注意：这里有数字已经过了该复核的日子。交钱前先问清楚。" },
  [RECOURSE_CLI_WORD_ROUTES_OPEN] = { "OPEN", "走得通" },
  [RECOURSE_CLI_WORD_ROUTES_PERHAPS] = { "PERHAPS OPEN", "也许走得通" },
  [RECOURSE_CLI_WORD_ROUTES_CLOSED] = { "NOT OPEN NOW", "现在走不通" },
  [RECOURSE_CLI_WORD_ROUTES_WARNING] = { "WARNING: NO LAWFUL ROUTE", "当心：这不是合法的路" },
  [RECOURSE_CLI_WORD_WHY_UNANSWERED] = { "it depends on what is not answered yet",
                                         "要看没回答的问题" },
  [RECOURSE_CLI_WORD_NOTE] = { "Note: ", "注意：" },
  [RECOURSE_CLI_WORD_CAN] = { "Can: ", "能做到：" },
  [RECOURSE_CLI_WORD_CANNOT] = { "Cannot: ", "做不到：" },
  [RECOURSE_CLI_WORD_NEEDS] = { "Needs: ", "要准备：" },
  [RECOURSE_CLI_WORD_RANGE] = { "{} to {}", "{}到{}" },
  [RECOURSE_CLI_WORD_COST] = { "Cost: ", "费用：" },
  [RECOURSE_CLI_WORD_COST_FREE] = { "nothing", "不花钱" },
  [RECOURSE_CLI_WORD_COST_MORE] = { "{}, and besides what has no price below",
                                    "{}，另加下面没有定价的" },
  [RECOURSE_CLI_WORD_COST_UNKNOWN] = { "only what has no price below", "只有下面没有定价的" },
  [RECOURSE_CLI_WORD_UP_FRONT] = { "To pay first: ", "要先垫付：" },
  [RECOURSE_CLI_WORD_RETURNED] = { "Of this, comes back when winning: ", "其中胜诉后退回：" },
  [RECOURSE_CLI_WORD_ITEM] = { "{}: {}", "{}：{}" },
  [RECOURSE_CLI_WORD_ITEM_ESTIMATE] = { "{}: {} (not verified; ask for a price)",
                                        "{}：{}（未核实，请先问价）" },
  [RECOURSE_CLI_WORD_ITEM_NO_PRICE] = { "{}: ask; no law sets a price",
                                        "{}：要问价，法律没有定价" },
  [RECOURSE_CLI_WORD_BORNE] = { "Borne by the payee in the end, and not counted:",
                                "最后由对方负担的，不算在内：" },
  [RECOURSE_CLI_WORD_WORTH] = { "Worth it if the chance of really getting the money is above {}.",
                                "真正拿到钱的可能性高于{}，才划算。" },
  [RECOURSE_CLI_WORD_WORTH_AT_BEST] = { "At the lowest cost, worth it if the chance of really "
                                        "getting the money is above {}; at the highest cost, "
                                        "never.",
                                        "按最低费用算，真正拿到钱的可能性高于{}"
                                        "才划算；按最高费用算，怎么都不划算。" },
  [RECOURSE_CLI_WORD_WORTH_NEVER] = { "Never worth it: it cannot bring more than it costs.",
                                      "怎么都不划算：要回来的不会比花的多。" },
  [RECOURSE_CLI_WORD_WORTH_WITHOUT] = { "What has no price is not counted in this.",
                                        "没有定价的没有算进去。" },
  [RECOURSE_CLI_WORD_GUIDE] = { "The source guide says that {} succeed: {}.",
                                "最初那份指南说成功的有{}：{}。" },
  [RECOURSE_CLI_WORD_GUIDE_SUPPORTED] = { "it has a source, but your case may differ",
                                          "有出处，但您的情况可能不一样" },
  [RECOURSE_CLI_WORD_GUIDE_UNSUPPORTED] = { "no source found, do not rely on it",
                                            "没有查到出处，别当真" },
  [RECOURSE_CLI_WORD_GUIDE_OUTDATED] = { "out of date, do not rely on it", "已经过时，别当真" },
  [RECOURSE_CLI_WORD_GUIDE_CONTRADICTED] = { "it is wrong, do not rely on it",
                                             "与事实不符，别当真" },
  [RECOURSE_CLI_WORD_GUIDE_HARMFUL] = { "it is harmful, do not follow it", "有害，别照做" },
  [RECOURSE_CLI_WORD_EXPECTED] = { "With your own odds of {}: {} on average, costs taken off.",
                                   "按您自己估计的{}：扣掉费用，平均拿回{}。" },
  [RECOURSE_CLI_WORD_DAYS] = { "Takes: ", "要多久：" },
  [RECOURSE_CLI_WORD_DAYS_UNKNOWN] = { "no source gives a time", "没有查到要多久" },
  [RECOURSE_CLI_WORD_WHEN_WINNING] = { "When winning: ", "打赢了：" },
  [RECOURSE_CLI_WORD_WHEN_LOSING] = { "When losing: ", "打输了：" },
  [RECOURSE_CLI_WORD_SWITCHED_ON] = { "WHAT YOU ADDED", "您加上的" },
  [RECOURSE_CLI_WORD_RELIEF] = { "IF MONEY IS SHORT", "手头紧的话" },

  [RECOURSE_CLI_WORD_PACK] = { "{}, version {} of {}", "{}，版本 {}，{}" },
  [RECOURSE_CLI_WORD_DIGEST] = { "digest {}", "摘要 {}" },
  [RECOURSE_CLI_WORD_PROVED] = { "proved", "成立" },
  [RECOURSE_CLI_WORD_FAILED] = { "FAILED", "不成立" },
  [RECOURSE_CLI_WORD_COUNTEREXAMPLE] = { "counterexample: {}", "反例：{}" },
  [RECOURSE_CLI_WORD_PROOFS_TOTAL] = { "{} proved, {} failed", "{}项成立，{}项不成立" },
  [RECOURSE_CLI_WORD_VALUE] = { "Figure: ", "数字：" },
  [RECOURSE_CLI_WORD_CORRECTION] = { "What is true: ", "实际情况：" },
  [RECOURSE_CLI_WORD_SOURCES] = { "Source: ", "出处：" },
  [RECOURSE_CLI_WORD_NO_SOURCE] = { "none", "没有" },
  [RECOURSE_CLI_WORD_AS_OF] = { "read {}", "核对于{}" },
  [RECOURSE_CLI_WORD_FROM] = { "valid from {}", "{}起有效" },
  [RECOURSE_CLI_WORD_REVIEW_BY] = { "to be checked again by {}", "{}前再核对" },
  [RECOURSE_CLI_WORD_REVIEW_DUE] = { "OUT OF DATE: it was to be checked again by {}",
                                     "已过期：本应在{}前再核对" },
  [RECOURSE_CLI_WORD_CLAIMS_TOTAL] = { "{} claims", "共{}条" },
  [RECOURSE_CLI_WORD_ENDS_HERE] = { "end: {} remedies", "结束：{}项要做" },
  [RECOURSE_CLI_WORD_GOES_ON] = { "... at most {} more (--depth shows them)",
                                  "……最多还有{}个问题（用 --depth 展开）" },
  [RECOURSE_CLI_WORD_IMPOSSIBLE] = { "cannot be", "不会出现" },

  [RECOURSE_CLI_WORD_WELCOME] = { "Recourse: what to do about money sent over WeChat",
                                  "追款指南：微信转出去的钱，现在该怎么办" },
  [RECOURSE_CLI_WORD_KEYS] = { "Type a number and press Enter. b = back, p = the plan now, "
                               "l = 中文, q = quit.",
                               "输入数字，按回车。b＝上一步，p＝现在就看计划，l＝English，"
                               "q＝退出。" },
  [RECOURSE_CLI_WORD_ALARM_OFFER] = { "They are still on the line, or your screen is shared? "
                                      "Type ! and press Enter.",
                                      "对方还在通话，或者正在共享屏幕？输入 ! 按回车。" },
  [RECOURSE_CLI_WORD_UNSURE] = { "I’m not sure", "我不确定" },
  [RECOURSE_CLI_WORD_NONE_OF_THESE] = { "None of these", "都没有" },
  [RECOURSE_CLI_WORD_SEVERAL] = { "Several are possible: 1 3 5", "可以选几项：1 3 5" },
  [RECOURSE_CLI_WORD_DO_THIS_NOW] = { "DO THIS NOW", "先做这件事" },
  [RECOURSE_CLI_WORD_STILL_DO] = { "Still to do now: {}", "还要马上做：{}" },
  [RECOURSE_CLI_WORD_ASK_WHEN] = { "When was the money sent?", "钱是什么时候转出去的？" },
  [RECOURSE_CLI_WORD_ASK_WHEN_HELP] = { "now · 18:30 (today) · yesterday 8:30pm · 2021-11-21 18:30 "
                                        "· "
                                        "unknown. Beijing time, as in the bill.",
                                        "刚刚 · 18:30（今天） · 昨天晚上8点半 · 11月21日18点30分 "
                                        "· "
                                        "不知道。用账单上的北京时间。" },
  [RECOURSE_CLI_WORD_ASK_AMOUNT] = { "How much was it, in yuan?", "转了多少钱（元）？" },
  [RECOURSE_CLI_WORD_ASK_AMOUNT_HELP] = { "8000 · 8,000.50 · unknown", "8000 · 8,000.50 · 不知道" },
  [RECOURSE_CLI_WORD_ASK_CUT] = { "Is the call ended and the connection cut?",
                                  "电话挂了吗？共享断开了吗？" },
  [RECOURSE_CLI_WORD_CUT_YES] = { "Yes, nobody can see or hear", "断开了，没人能看到、听到" },
  [RECOURSE_CLI_WORD_CUT_NO] = { "Not yet. Go on, and keep time and amount hidden",
                                 "还没有。先往下走，时间和金额不显示" },
  [RECOURSE_CLI_WORD_ASK_CLASH] = { "b = change the last answer, p = see the plan all the same",
                                    "b＝改上一个回答，p＝照样看计划" },
  [RECOURSE_CLI_WORD_STOP_OFFER] = { "The police say that the payment is stopped (止付)? Type s to "
                                     "note the time.",
                                     "警方说已经止付？输入 s，记下时间。" },
  [RECOURSE_CLI_WORD_ASK_STOP_HELP] = { "When was it? now · 18:30 (today) · yesterday 8:30pm · "
                                        "2021-11-21 18:30. Only Enter: not yet.",
                                        "什么时候？刚刚 · 18:30（今天） · 昨天晚上8点半 · "
                                        "11月21日18点30分。还没有就直接按回车。" },
  [RECOURSE_CLI_WORD_STOP_TOO_EARLY] = { "That is before the payment itself, at {}.",
                                         "这比付款还早，付款是{}。" },
  [RECOURSE_CLI_WORD_NOTED] = { "Noted: {}", "记下了：{}" },
  [RECOURSE_CLI_WORD_WRONG_LINE] = { "This line is too long or is no text, so it does not count. "
                                     "Please type it again.",
                                     "这一行太长，或者不是文字，不算数。请再输入一次。" },
  [RECOURSE_CLI_WORD_WRONG_CHOICE] = { "Please type one number from 1 to {}, or b, p, l, q.",
                                       "请输入 1 到 {} 的一个数字，或者 b、p、l、q。" },
  [RECOURSE_CLI_WORD_WRONG_SIGNS] = { "Please type numbers from 1 to {} with blanks between them. "
                                      "The last two stand alone.",
                                      "请输入 1 到 {} 的数字，用空格隔开。最后两项只能单独选。" },
  [RECOURSE_CLI_WORD_WRONG_TIME] = { "This time cannot be read. Type it like 18:30 or 2021-11-21 "
                                     "18:30, or: unknown.",
                                     "看不懂这个时间。请写成 18:30 或 2021-11-21 18:30，"
                                     "或者：不知道。" },
  [RECOURSE_CLI_WORD_AMBIGUOUS_TIME] = { "This may mean two times of day, or two days. Type it "
                                         "like 8:00 or 20:00, with the date before it.",
                                         "这个时间可能是两个时刻（上午还是下午，或者哪一天）。请写"
                                         "成 "
                                         "8:00 或 20:00，前面写上日期。" },
  [RECOURSE_CLI_WORD_FUTURE] = { "That is still to come: it is {} in Beijing. Was it yesterday?",
                                 "这个时间还没到，北京现在是{}。是昨天吗？" },
  [RECOURSE_CLI_WORD_WRONG_AMOUNT] = { "This amount cannot be read. Type it like 8000 or 8,000.50, "
                                       "or: unknown.",
                                       "看不懂这个金额。请写成 8000 或 8,000.50，或者：不知道。" },
  [RECOURSE_CLI_WORD_NOTHING_BEFORE] = { "This is the first question.", "这是第一个问题。" },
  [RECOURSE_CLI_WORD_INPUT_ENDED] = { "No more input: this is the plan with what is known.",
                                      "输入已经结束：按现在知道的情况，计划如下。" },
  [RECOURSE_CLI_WORD_BYE] = { "Goodbye. Nothing was saved.", "再见。什么都没有保存。" },

  [RECOURSE_CLI_WORD_STATEMENT_NONE] = { "The statement has no payments.",
                                         "这份账单里一笔也没有。" },
  [RECOURSE_CLI_WORD_STATEMENT_COUNT] = { "Payments in all: {}", "一共{}笔" },
  [RECOURSE_CLI_WORD_STATEMENT_OUT] = { "{} out, to {}", "支出 {}，给 {}" },
  [RECOURSE_CLI_WORD_STATEMENT_IN] = { "{} in, from {}", "收入 {}，来自 {}" },
  [RECOURSE_CLI_WORD_STATEMENT_NEITHER] = { "{}, neither in nor out, {}", "不计收支 {}，{}" },
  [RECOURSE_CLI_WORD_STATEMENT_DETAIL] = { "{}; paid from: {}; status: {}",
                                           "{}；支付方式：{}；状态：{}" },
  [RECOURSE_CLI_WORD_STATEMENT_RECEIVED] = { " (received)", "（钱已收下）" },
  [RECOURSE_CLI_WORD_STATEMENT_RETURNED] = { " (returned)", "（钱已退回）" },
  [RECOURSE_CLI_WORD_STATEMENT_REFUNDED] = { " (received; {} came back)",
                                             "（钱已收下，退回了{}）" },
  [RECOURSE_CLI_WORD_STATEMENT_UNKNOWN] = { " (this word is not known to Recourse)",
                                            "（本程序不认识这个说法）" },
  [RECOURSE_CLI_WORD_STATEMENT_TRANSACTION] = { "Transaction number: {}", "交易单号：{}" },
  [RECOURSE_CLI_WORD_STATEMENT_ORDER] = { "Merchant order: {}", "商户单号：{}" },

  [RECOURSE_CLI_WORD_CASE_NONE] = { "There are no cases yet: recoursectl case new",
                                    "还没有案卷。新建：recoursectl case new" },
  [RECOURSE_CLI_WORD_CASE_NO_TITLE] = { "no title", "没有起名" },
  [RECOURSE_CLI_WORD_CASE_LINE] = { "{} (last change: {})", "{}（最近改动：{}）" },
  [RECOURSE_CLI_WORD_CASE_TROUBLE] = { "This case cannot be read: {}", "这份案卷读不出来：{}" },
  [RECOURSE_CLI_WORD_CASE_IS_LOCKED] = { "Locked with a passphrase: recoursectl case unlock",
                                         "已加密。输入密码解开：recoursectl case unlock" },
  [RECOURSE_CLI_WORD_CASE_LOCKED] = { "The case is locked. Whoever loses the passphrase loses the "
                                      "case.",
                                      "案卷已加密。密码丢了，谁也找不回来。" },
  [RECOURSE_CLI_WORD_CASE_UNLOCKED] = { "The case is open.", "案卷已解开。" },
  [RECOURSE_CLI_WORD_CASE_OPENED] = { "Opened {}; last change {}", "建立于{}，最近改动{}" },
  [RECOURSE_CLI_WORD_CASE_CLOSED] = { "closed on {}", "{}结案" },
  [RECOURSE_CLI_WORD_CASE_ANSWERS] = { "Answers", "回答" },
  [RECOURSE_CLI_WORD_CASE_SHARED] = { "Somebody may still be watching or on the line.",
                                      "对方可能还看得到屏幕，或者还在通话。" },
  [RECOURSE_CLI_WORD_CASE_CUT] = { "The connection was cut.", "已经断开。" },
  [RECOURSE_CLI_WORD_CASE_AGAIN] = { "No longer part of today’s knowledge, so it is asked again: "
                                     "{}",
                                     "知识库更新过，这几项对不上了，要重新问：{}" },
  [RECOURSE_CLI_WORD_CASE_PAYMENTS] = { "Payments", "付款" },
  [RECOURSE_CLI_WORD_CASE_NO_AMOUNT] = { "amount not known", "金额不清楚" },
  [RECOURSE_CLI_WORD_CASE_NO_TIME] = { "time not known", "时间不清楚" },
  [RECOURSE_CLI_WORD_CASE_ABOUT] = { "about {}", "大约{}" },
  [RECOURSE_CLI_WORD_CASE_PAYEE] = { "to “{}”", "付给“{}”" },
  [RECOURSE_CLI_WORD_CASE_REFUNDED] = { "{} came back", "退回{}" },
  [RECOURSE_CLI_WORD_CASE_TOTAL] = { "Together: {}", "合计：{}" },
  [RECOURSE_CLI_WORD_CASE_CONTACTS] = { "Who was called", "联系过谁" },
  [RECOURSE_CLI_WORD_CASE_REFERENCE] = { "reference number “{}”", "受理编号“{}”" },
  [RECOURSE_CLI_WORD_CASE_QUOTE] = { "“{}”", "“{}”" },
  [RECOURSE_CLI_WORD_CASE_NEXT] = { "next: “{}”", "接下来：“{}”" },
  [RECOURSE_CLI_WORD_CASE_STEPS] = { "Done", "做过的" },
  [RECOURSE_CLI_WORD_CASE_STEP] = { "{} ({})", "{}（{}）" },
  [RECOURSE_CLI_WORD_CASE_ENTERED] = { "Entered as entry {} of the log.", "已记入第{}条。" },
  [RECOURSE_CLI_WORD_CASE_UNCHANGED] = { "The case says so already; nothing was entered.",
                                         "案卷里本来就是这样，没有再记。" },
  [RECOURSE_CLI_WORD_BYTES] = { "{} bytes", "{}字节" },
  [RECOURSE_CLI_WORD_BYTE] = { "{} byte", "{}字节" },
  [RECOURSE_CLI_WORD_EVIDENCE_KEPT] = { "Kept as entry {}: {} ({})", "已存好，第{}条：{}（{}）" },
  [RECOURSE_CLI_WORD_EVIDENCE_NONE] = { "No evidence.", "没有证据。" },
  [RECOURSE_CLI_WORD_EVIDENCE_NONE_FOUND] = { "Nothing found.", "没有找到。" },
  [RECOURSE_CLI_WORD_EVIDENCE_MORE_FOUND] = { "Only the newest {} are shown. Add a word to find "
                                              "older ones.",
                                              "只显示最新的{}条。再加一个词，就能查到更早的。" },
  [RECOURSE_CLI_WORD_EVIDENCE_LINE] = { "{} ({}, added {})", "{}（{}，{}存入）" },
  [RECOURSE_CLI_WORD_EVIDENCE_WITHHELD] = { "name withheld", "名称没有给出" },
  [RECOURSE_CLI_WORD_EVIDENCE_NOTE] = { "Note: “{}”", "备注：“{}”" },
  [RECOURSE_CLI_WORD_EVIDENCE_ORDER] = { "Order number: {}", "单号：{}" },
  [RECOURSE_CLI_WORD_EVIDENCE_STATE_KEPT] = { "Kept{}", "已存{}" },
  [RECOURSE_CLI_WORD_EVIDENCE_STATE_TRASH] = { "Removed; it can be brought back until {}",
                                               "已移除，{}之前还能恢复" },
  [RECOURSE_CLI_WORD_EVIDENCE_STATE_REMOVED] = { "Removed for good{}", "已彻底删除{}" },
  [RECOURSE_CLI_WORD_EVIDENCE_RESTORED] = { "Entry {} is back.", "第{}条已经恢复。" },
  [RECOURSE_CLI_WORD_EVIDENCE_TRASHED] = { "Entry {} is removed. It can be brought back until {}: "
                                           "recoursectl evidence restore. The log keeps its line, "
                                           "with the digest.",
                                           "第{}条已移除，{}之前还能恢复：recoursectl evidence "
                                           "restore。记录里仍留着这一条和它的指纹。" },
  [RECOURSE_CLI_WORD_EVIDENCE_GONE] = { "Entry {} is removed for good. The log keeps its line, "
                                        "with the digest.",
                                        "第{}条已彻底删除。记录里仍留着这一条和它的指纹。" },
  [RECOURSE_CLI_WORD_INTACT] = { "Intact", "完好" },
  [RECOURSE_CLI_WORD_DAMAGED] = { "Damaged", "有损坏" },
  [RECOURSE_CLI_WORD_CHAIN_WHOLE] = { "The chain is whole; entries: {}.",
                                      "{}条记录一环扣一环，没有断。" },
  [RECOURSE_CLI_WORD_CHAIN_BROKEN] = { "The chain is broken at entry {}.",
                                       "记录的链条在第{}条断了。" },
  [RECOURSE_CLI_WORD_ITEMS_INTACT] = { "As it was when it was kept: {}", "和存入时一样的：{}项" },
  [RECOURSE_CLI_WORD_INTACT_MEANS] = { "Intact means: unchanged since it was kept. It does not "
                                       "mean that it is true. Only a witness code from before "
                                       "shows that the whole log was not rewritten.",
                                       "“完好”是说：存入以后没有变过，不等于内容属实。整份记录有没"
                                       "有被重写，只有以前抄下的见证码能看出来。" },
  [RECOURSE_CLI_WORD_VERDICT_CHANGED] = { "{}: changed", "{}：变了" },
  [RECOURSE_CLI_WORD_VERDICT_MISSING] = { "{}: missing", "{}：不见了" },
  [RECOURSE_CLI_WORD_VERDICT_UNLISTED] = { "{}: in the folder, but not in the log",
                                           "{}：在文件夹里，记录里没有" },
  [RECOURSE_CLI_WORD_VERDICT_REMOVED] = { "{}: removed by you", "{}：您移除了" },
  [RECOURSE_CLI_WORD_VERDICT_WITHHELD] = { "{}: withheld", "{}：没有给出" },
  [RECOURSE_CLI_WORD_VERDICT_UNREADABLE] = { "{}: cannot be read", "{}：读不出来" },
  [RECOURSE_CLI_WORD_WITNESS_DIGITS] = { "To read out on the telephone: {}", "电话里念：{}" },
  [RECOURSE_CLI_WORD_WITNESS_MEANS] = { "Write it down, or send it to a relative. Given back "
                                        "later, it proves that the log up to now was not changed. "
                                        "It does not prove that an entry is true.",
                                        "抄下来，或者发给家人。以后拿它一对，就知道到现在为止的记录"
                                        "有没有被改过。它不能证明内容属实。" },
  [RECOURSE_CLI_WORD_WITNESS_HOLDS] = { "The code holds: the first {} entries are the ones of that "
                                        "day.",
                                        "对得上：前{}条记录和抄码那天一样。" },
  [RECOURSE_CLI_WORD_WITNESS_DIFFERS] = { "The code does not match: the first {} entries are not "
                                          "the ones of that day.",
                                          "对不上：前{}条记录和抄码那天不一样。" },
  [RECOURSE_CLI_WORD_WITNESS_SHORTER] = { "The code speaks of {} entries, but the log has fewer: "
                                          "its end was cut off, or this is an older copy.",
                                          "这个码说有{}"
                                          "条记录，现在没有这么多：后面的被删掉了，或者这是旧的副本"
                                          "。" },
  [RECOURSE_CLI_WORD_WITNESS_BROKEN] = { "The chain of the first {} entries is broken; the code "
                                         "cannot be checked.",
                                         "前{}条记录的链条断了，这个码没法核对。" },
  [RECOURSE_CLI_WORD_BAG_EXPORTED] = { "Handed over (files: {}): {}", "已导出，含{}个文件：{}" },
  [RECOURSE_CLI_WORD_BAG_WITHOUT_KIND] = { "Not in it, as no kind was chosen yet: {}. The other "
                                           "side reads this copy too. Look at them, then name "
                                           "with --only all that is to go.",
                                           "还没说是什么，所以没放进去：{}"
                                           "。这一份对方也看得到。请先"
                                           "看过，再用 --only 写明要交的每一条。" },
  [RECOURSE_CLI_WORD_BAG_COMPLETE] = { "Complete and unchanged since export; entries: {}, files: "
                                       "{}.",
                                       "完整，导出以后没有变过：{}条记录，{}个文件。" },
  [RECOURSE_CLI_WORD_BAG_MEANS] = { "This says nothing about who made it or whether it is true.",
                                    "这不说明是谁做的，也不说明内容属实。" },
  [RECOURSE_CLI_WORD_REPORT_WRITTEN] = { "Written, to be printed: {}", "已写好，可以打印：{}" },
  [RECOURSE_CLI_WORD_LETTER_FIT] = { "FITS", "适合" },
  [RECOURSE_CLI_WORD_LETTER_MAYBE] = { "MAY FIT (it depends on what is not answered yet)",
                                       "也许适合（要看没回答的问题）" },
  [RECOURSE_CLI_WORD_LETTER_NONE] = { "None of the letters fits what is known so far.",
                                      "按现在知道的情况，没有适合的信。" },
  [RECOURSE_CLI_WORD_LETTER_WRITTEN] = { "The draft is in {}. Check it before you use it.",
                                         "草稿已写入{}，用之前请核对。" },
};

/** recourse_cli_word: @word in @language; static */
const char *
recourse_cli_word (RecourseCliWord word, RecourseLanguage language)
{
  if (word < G_N_ELEMENTS (words) && words[word][language] != NULL)
    return words[word][language];
  if (recourse_cli_words_on_protection (word, language) != NULL)
    return recourse_cli_words_on_protection (word, language);
  return recourse_cli_words_across (word, language);
}

/**
 * recourse_cli_word_fill:
 * @...: one text for each {}, then %NULL
 *
 * Returns: (transfer full): @word with its marks filled in, in their order
 */
char *
recourse_cli_word_fill (RecourseCliWord word, RecourseLanguage language, ...)
{
  GString *filled = g_string_new (NULL);
  const char *rest = recourse_cli_word (word, language);
  const char *mark;
  va_list values;

  va_start (values, language);
  while ((mark = strstr (rest, "{}")) != NULL)
    {
      const char *value = va_arg (values, const char *);

      g_string_append_len (filled, rest, mark - rest);
      g_string_append (filled, value != NULL ? value : "");
      rest = mark + strlen ("{}");
      if (value == NULL)
        break;
    }
  va_end (values);
  g_string_append (filled, rest);
  return g_string_free (filled, FALSE);
}

/** recourse_cli_word_bytes: (transfer full): a size in @language, such as "1 byte" */
char *
recourse_cli_word_bytes (gint64 bytes, RecourseLanguage language)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, bytes);

  return recourse_cli_word_fill (bytes == 1 ? RECOURSE_CLI_WORD_BYTE : RECOURSE_CLI_WORD_BYTES,
                                 language, number, NULL);
}
