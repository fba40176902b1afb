/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bill-case.h"

#include "recourse-error.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

#define ROOM_FOR_ENTRY 4096

char *
bill_case_csv (guint count, const char *rows)
{
  return g_strdup_printf (
      "微信支付账单明细,,,,,,,,\r\n微信昵称：[小明],,,,,,,,\r\n共%u笔记录,,,,,,,,\r\n"
      "----------------------微信支付账单明细列表--------------------,,,,,,,,\r\n"
      "%s%s",
      count, BILL_HEADER, rows);
}

GBytes *
bill_case_bytes (const char *text)
{
  return g_bytes_new (text, strlen (text));
}

RecourseBill *
bill_case_read (const char *rows)
{
  g_autofree char *text = bill_case_csv (0, rows);
  g_autoptr (GBytes) bytes = bill_case_bytes (text);
  g_autoptr (GError) error = NULL;
  RecourseBill *bill = recourse_bill_read_bytes (bytes, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (bill);
  return bill;
}

void
bill_case_refuse (GBytes *bytes, const char *code, int error_code, const char *problem)
{
  g_autoptr (GBytes) taken = bytes;
  g_autoptr (GError) error = NULL;

  g_assert_null (recourse_bill_read_bytes (taken, code, NULL, &error));
  g_assert_error (error, RECOURSE_ERROR, error_code);
  if (strstr (error->message, problem) == NULL)
    g_error ("'%s' is not in '%s'", problem, error->message);
}

static void
add_entry (struct archive *archive, const char *name, GBytes *content)
{
  struct archive_entry *entry = archive_entry_new ();
  gsize length;
  const void *data = g_bytes_get_data (content, &length);

  archive_entry_set_pathname (entry, name);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  archive_entry_set_size (entry, (la_int64_t) length);
  g_assert_cmpint (archive_write_header (archive, entry), ==, ARCHIVE_OK);
  if (length > 0)
    g_assert_cmpint (archive_write_data (archive, data, length), ==, (la_ssize_t) length);
  archive_entry_free (entry);
}

GBytes *
bill_case_zip (const char *const *names,
               GBytes *const *contents,
               const char *encryption,
               const char *code)
{
  struct archive *archive = archive_write_new ();
  g_autofree char *buffer = NULL;
  gsize room = ROOM_FOR_ENTRY;
  gsize used = 0;

  for (guint i = 0; names[i] != NULL; i++)
    room += g_bytes_get_size (contents[i]) * 9 / 8 + ROOM_FOR_ENTRY;
  buffer = g_malloc (room);

  g_assert_cmpint (archive_write_set_format_zip (archive), ==, ARCHIVE_OK);
  if (encryption != NULL)
    {
      g_assert_cmpint (archive_write_set_format_option (archive, "zip", "encryption", encryption),
                       ==, ARCHIVE_OK);
      g_assert_cmpint (archive_write_set_passphrase (archive, code), ==, ARCHIVE_OK);
    }
  g_assert_cmpint (archive_write_open_memory (archive, buffer, room, &used), ==, ARCHIVE_OK);
  for (guint i = 0; names[i] != NULL; i++)
    add_entry (archive, names[i], contents[i]);
  g_assert_cmpint (archive_write_close (archive), ==, ARCHIVE_OK);
  archive_write_free (archive);
  return g_bytes_new (buffer, used);
}

GBytes *
bill_case_zip_one (const char *name, GBytes *content, const char *encryption, const char *code)
{
  const char *names[] = { name, NULL };
  GBytes *contents[] = { content };

  return bill_case_zip (names, contents, encryption, code);
}

#define RELATIONS                                                                                  \
  "http:"                                                                                          \
  "//schemas.openxmlformats.org/officeDocument/2006/relationships"

const char *const bill_case_parts[] = {
  "xl/worksheets/sheet1.xml",
  "xl/sharedStrings.xml",
  "xl/workbook.xml",
  "xl/_rels/workbook.xml.rels",
  NULL,
};

const char *const bill_case_workbook = "<workbook xmlns:r='" RELATIONS
                                       "'><sheets><sheet name='a' r:id='r1'/></sheets></workbook>";

const char *const bill_case_relations =
    "<Relationships><Relationship Id='r1' Type='" RELATIONS "/worksheet' "
    "Target='worksheets/sheet1.xml'/><Relationship Id='r2' Type='" RELATIONS "/sharedStrings' "
    "Target='sharedStrings.xml'/></Relationships>";

GBytes *
bill_case_xlsx (const char *sheet, const char *strings)
{
  g_autofree char *sheet_part = g_strconcat ("<worksheet><sheetData>", sheet,
                                             "</sheetData></worksheet>", NULL);
  g_autofree char *strings_part = g_strconcat ("<sst>", strings, "</sst>", NULL);
  g_autoptr (GBytes) workbook = bill_case_bytes (bill_case_workbook);
  g_autoptr (GBytes) relations = bill_case_bytes (bill_case_relations);
  g_autoptr (GBytes) sheet_bytes = bill_case_bytes (sheet_part);
  g_autoptr (GBytes) strings_bytes = bill_case_bytes (strings_part);
  GBytes *contents[] = { sheet_bytes, strings_bytes, workbook, relations };

  return bill_case_zip (bill_case_parts, contents, NULL, NULL);
}

char *
bill_case_sheet_header (void)
{
  g_autofree char *line = g_strndup (BILL_HEADER, strlen (BILL_HEADER) - 2);
  g_auto (GStrv) names = g_strsplit (line, ",", -1);
  GString *row = g_string_new ("<row>");

  for (guint i = 0; names[i] != NULL; i++)
    g_string_append_printf (row, "<c t='inlineStr'><is><t>%s</t></is></c>", names[i]);
  g_string_append (row, "</row>");
  return g_string_free (row, FALSE);
}
