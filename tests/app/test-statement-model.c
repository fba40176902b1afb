/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bill-case.h"
#include "case-desk.h"

#include "recourse-error.h"
#include "recourse-statement-model.h"

#include <glib/gstdio.h>
#include <string.h>

/* Before the moment at which the interviews of the tests begin. */
#define NEWEST "2021-11-21 10:00:00,转账,张三,/,支出,\"¥3,000.00\",零钱,对方已收钱,1001,2001,/\n"
#define OLDER "2021-11-20 10:00:00,转账,张三,/,支出,¥2000,零钱,对方已收钱,1002,2002,/\n"
#define UNKNOWN_WORD "2021-11-19 10:00:00,转账,李四,/,支出,¥500,零钱,处理中了,1003,2003,/\n"
#define INCOMING "2021-11-18 10:00:00,转账,王五,/,收入,¥80,/,已存入零钱,1004,2004,/\n"
#define ROWS NEWEST OLDER UNKNOWN_WORD INCOMING
#define CODE "123456"

typedef struct
{
  CaseDesk desk;
  RecourseStatementModel *model;
} Fixture;

static void
set_up (Fixture *f, gconstpointer unused)
{
  case_desk_set_up (&f->desk, NULL);
  f->model = recourse_statement_model_new (f->desk.desk);
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  g_clear_object (&f->model);
  case_desk_tear_down (&f->desk, NULL);
}

static char *
write_file (Fixture *f, GBytes *bytes)
{
  char *path = g_build_filename (f->desk.folder, "statement", NULL);
  gsize size;
  const char *content = g_bytes_get_data (bytes, &size);

  g_assert_true (g_file_set_contents (path, content, (gssize) size, NULL));
  return path;
}

static gboolean
is_settled (gpointer model)
{
  RecourseStatementState state = recourse_statement_model_state (model);

  return state != RECOURSE_STATEMENT_READING && state != RECOURSE_STATEMENT_KEEPING;
}

static void
wait_for (Fixture *f, RecourseStatementState state)
{
  app_test_wait (is_settled, f->model);
  g_assert_cmpint (recourse_statement_model_state (f->model), ==, state);
}

static void
open_rows (Fixture *f, const char *rows, guint n)
{
  g_autofree char *text = bill_case_csv (n, rows);
  g_autoptr (GBytes) bytes = bill_case_bytes (text);
  g_autofree char *path = write_file (f, bytes);

  recourse_statement_model_open (f->model, path);
  g_assert_cmpint (recourse_statement_model_state (f->model), ==, RECOURSE_STATEMENT_READING);
  wait_for (f, RECOURSE_STATEMENT_OPEN);
}

static void
choose (Fixture *f, guint position)
{
  recourse_statement_model_choose (f->model, recourse_statement_model_found (f->model, position),
                                   TRUE);
}

static void
take (Fixture *f)
{
  recourse_statement_model_take (f->model);
  wait_for (f, RECOURSE_STATEMENT_DONE);
  case_desk_wait_saved (&f->desk);
}

static const RecourseCasePayment *
payment (Fixture *f, guint index)
{
  return recourse_case_state_payment (recourse_case_desk_peek_state (f->desk.desk), index);
}

static guint
n_payments (Fixture *f)
{
  return recourse_case_state_n_payments (recourse_case_desk_peek_state (f->desk.desk));
}

/* The file first, then the payments, which name it; the guide speaks of both together. */
static void
test_take (Fixture *f, gconstpointer unused)
{
  const RecourseSituation *situation = recourse_interview_peek_situation (f->desk.interview);
  gint64 newest;

  g_assert_true (recourse_china_time_parse ("2021-11-21T10:00:00", &newest, NULL));
  case_desk_answer (&f->desk, "problem", "deceived");
  case_desk_wait_saved (&f->desk);
  open_rows (f, ROWS, 4);
  g_assert_cmpuint (recourse_statement_model_n_found (f->model), ==, 3);
  choose (f, 0);
  choose (f, 1);
  take (f);
  g_assert_cmpuint (n_payments (f), ==, 2);
  g_assert_cmpint (payment (f, 0)->amount, ==, 300000);
  g_assert_cmpstr (payment (f, 0)->payee, ==, "张三");
  g_assert_cmpstr (payment (f, 0)->transaction, ==, "1001");
  g_assert_cmpstr (payment (f, 0)->merchant_order, ==, "2001");
  g_assert_cmpint (payment (f, 0)->statement, >, 0);
  g_assert_cmpint (payment (f, 1)->statement, ==, payment (f, 0)->statement);
  g_assert_cmpint (payment (f, 0)->entry, >, payment (f, 0)->statement);
  g_assert_cmpint (situation->amount, ==, 500000);
  g_assert_cmpint (situation->transferred_at, ==, newest);
  g_assert_true (case_desk_has_answer (&f->desk, "state", "received"));
  g_assert_true (case_desk_has_answer (&f->desk, "payment", "transfer"));
  g_assert_true (case_desk_has_answer (&f->desk, "funding", "balance"));
}

/* There is no case yet: it comes with the file. */
static void
test_first (Fixture *f, gconstpointer unused)
{
  open_rows (f, NEWEST, 1);
  choose (f, 0);
  take (f);
  g_assert_cmpuint (case_desk_count_cases (&f->desk), ==, 1);
  g_assert_cmpuint (n_payments (f), ==, 1);
  g_assert_cmpint (payment (f, 0)->number, ==, 1);
}

static void
test_code (Fixture *f, gconstpointer unused)
{
  g_autofree char *text = bill_case_csv (4, ROWS);
  g_autoptr (GBytes) content = bill_case_bytes (text);
  g_autoptr (GBytes) bytes = bill_case_zip_one ("bill.csv", content, "aes256", CODE);
  g_autofree char *path = write_file (f, bytes);

  recourse_statement_model_open (f->model, path);
  wait_for (f, RECOURSE_STATEMENT_CODE);
  g_assert_false (recourse_statement_model_is_code_wrong (f->model));
  recourse_statement_model_give_code (f->model, "000000");
  wait_for (f, RECOURSE_STATEMENT_CODE);
  g_assert_true (recourse_statement_model_is_code_wrong (f->model));
  recourse_statement_model_give_code (f->model, CODE);
  wait_for (f, RECOURSE_STATEMENT_OPEN);
  g_assert_false (recourse_statement_model_is_code_wrong (f->model));
  g_assert_cmpuint (recourse_statement_model_n_found (f->model), ==, 3);
}

static void
test_no_statement (Fixture *f, gconstpointer unused)
{
  g_autoptr (GBytes) bytes = bill_case_bytes ("no statement\n");
  g_autofree char *path = write_file (f, bytes);

  recourse_statement_model_open (f->model, path);
  wait_for (f, RECOURSE_STATEMENT_EMPTY);
  g_assert_error (recourse_statement_model_peek_error (f->model), RECOURSE_ERROR,
                  RECOURSE_ERROR_INVALID_CONTENT);
}

static void
test_cancel (Fixture *f, gconstpointer unused)
{
  g_autofree char *text = bill_case_csv (4, ROWS);
  g_autoptr (GBytes) bytes = bill_case_bytes (text);
  g_autofree char *path = write_file (f, bytes);

  recourse_statement_model_open (f->model, path);
  recourse_statement_model_cancel (f->model);
  g_assert_cmpint (recourse_statement_model_state (f->model), ==, RECOURSE_STATEMENT_EMPTY);
  app_test_drain (f->desk.lanes);
  g_assert_null (recourse_statement_model_peek_bill (f->model));
  g_assert_null (recourse_statement_model_peek_error (f->model));
}

static void
test_search (Fixture *f, gconstpointer unused)
{
  open_rows (f, ROWS, 4);
  choose (f, 0);
  recourse_statement_model_search (f->model, "李四");
  g_assert_cmpuint (recourse_statement_model_n_found (f->model), ==, 1);
  choose (f, 0);
  recourse_statement_model_search (f->model, "");
  g_assert_cmpuint (recourse_statement_model_peek_chosen (f->model)->len, ==, 2);
}

/* What a word of the statement means is asked, never guessed. */
static void
test_unknown_word (Fixture *f, gconstpointer unused)
{
  open_rows (f, UNKNOWN_WORD, 1);
  choose (f, 0);
  take (f);
  g_assert_null (payment (f, 0)->state);
  g_assert_false (case_desk_has_answer (&f->desk, "state", "received"));
}

static void
test_said_word (Fixture *f, gconstpointer unused)
{
  open_rows (f, UNKNOWN_WORD, 1);
  choose (f, 0);
  recourse_statement_model_say_state (f->model, recourse_statement_model_found (f->model, 0),
                                      "pending");
  take (f);
  g_assert_cmpstr (payment (f, 0)->state, ==, "pending");
}

static void
type_payment (Fixture *f, gint64 fen)
{
  g_assert_true (recourse_interview_set_amount (f->desk.interview, fen, NULL));
  case_desk_wait_saved (&f->desk);
}

/* What was typed in before is one of those that are chosen. */
static void
test_typed_before (Fixture *f, gconstpointer unused)
{
  type_payment (f, 300000);
  open_rows (f, ROWS, 4);
  choose (f, 1);
  g_assert_false (recourse_statement_model_replaces (f->model, 1));
  choose (f, 0);
  g_assert_true (recourse_statement_model_replaces (f->model, 1));
  take (f);
  g_assert_cmpuint (n_payments (f), ==, 2);
  g_assert_cmpint (payment (f, 0)->amount, ==, 300000);
  g_assert_cmpstr (payment (f, 0)->transaction, ==, "1001");
  g_assert_cmpint (recourse_interview_peek_situation (f->desk.interview)->amount, ==, 500000);
}

/* It was the sum of them all. */
static void
test_typed_total (Fixture *f, gconstpointer unused)
{
  type_payment (f, 500000);
  open_rows (f, ROWS, 4);
  choose (f, 0);
  choose (f, 1);
  g_assert_true (recourse_statement_model_replaces (f->model, 1));
  take (f);
  g_assert_cmpuint (n_payments (f), ==, 2);
  g_assert_cmpint (recourse_interview_peek_situation (f->desk.interview)->amount, ==, 500000);
}

static void
test_typed_stays (Fixture *f, gconstpointer unused)
{
  type_payment (f, 300000);
  open_rows (f, ROWS, 4);
  choose (f, 0);
  recourse_statement_model_set_replaces (f->model, 1, FALSE);
  take (f);
  g_assert_cmpuint (n_payments (f), ==, 2);
  g_assert_cmpint (recourse_interview_peek_situation (f->desk.interview)->amount, ==, 600000);
}

/* The same statement again enters nothing twice. */
static void
test_again (Fixture *f, gconstpointer unused)
{
  open_rows (f, ROWS, 4);
  choose (f, 0);
  take (f);
  open_rows (f, ROWS, 4);
  g_assert_true (
      recourse_statement_model_is_in_case (f->model, recourse_statement_model_found (f->model, 0)));
  g_assert_false (
      recourse_statement_model_is_in_case (f->model, recourse_statement_model_found (f->model, 1)));
  choose (f, 0);
  choose (f, 1);
  take (f);
  g_assert_cmpuint (n_payments (f), ==, 2);
}

/* The file is gone before it could be kept: nothing is entered, and all stays chosen. */
static void
test_file_gone (Fixture *f, gconstpointer unused)
{
  g_autofree char *path = g_build_filename (f->desk.folder, "statement", NULL);

  case_desk_answer (&f->desk, "problem", "deceived");
  case_desk_wait_saved (&f->desk);
  open_rows (f, ROWS, 4);
  choose (f, 0);
  g_assert_cmpint (g_unlink (path), ==, 0);
  recourse_statement_model_take (f->model);
  wait_for (f, RECOURSE_STATEMENT_OPEN);
  g_assert_nonnull (recourse_statement_model_peek_error (f->model));
  g_assert_cmpuint (n_payments (f), ==, 0);
  g_assert_cmpuint (recourse_statement_model_peek_chosen (f->model)->len, ==, 1);
  recourse_statement_model_take_without_file (f->model);
  wait_for (f, RECOURSE_STATEMENT_DONE);
  g_assert_cmpuint (n_payments (f), ==, 1);
  g_assert_cmpint (payment (f, 0)->statement, ==, 0);
}

static void
add_test (const char *path, void (*func) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, func, tear_down);
}

int
main (int argc, char **argv)
{
  app_test_init (&argc, &argv);
  add_test ("/app/statement-model/take", test_take);
  add_test ("/app/statement-model/first", test_first);
  add_test ("/app/statement-model/code", test_code);
  add_test ("/app/statement-model/no-statement", test_no_statement);
  add_test ("/app/statement-model/cancel", test_cancel);
  add_test ("/app/statement-model/search", test_search);
  add_test ("/app/statement-model/unknown-word", test_unknown_word);
  add_test ("/app/statement-model/said-word", test_said_word);
  add_test ("/app/statement-model/typed-before", test_typed_before);
  add_test ("/app/statement-model/typed-total", test_typed_total);
  add_test ("/app/statement-model/typed-stays", test_typed_stays);
  add_test ("/app/statement-model/again", test_again);
  add_test ("/app/statement-model/file-gone", test_file_gone);
  return g_test_run ();
}
