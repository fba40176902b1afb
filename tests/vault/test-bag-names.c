/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-bag-names"

#include "bag-rows.h"

#include <string.h>
#include <sys/stat.h>

static ZipEntry *
add (ZipSmith *zip, const char *name)
{
  return zip_smith_add (zip, name, "x", 1);
}

static void
forge_absolute (ZipSmith *zip)
{
  add (zip, "/etc/passwd");
}

static void
forge_upwards (ZipSmith *zip)
{
  add (zip, "bag/../../x");
}

static void
forge_upwards_only (ZipSmith *zip)
{
  add (zip, "../x");
}

static void
forge_dot (ZipSmith *zip)
{
  add (zip, "bag/./x");
}

static void
forge_empty_part (ZipSmith *zip)
{
  add (zip, "bag//x");
}

static void
forge_backslash (ZipSmith *zip)
{
  add (zip, "bag/data\\..\\x");
}

static void
forge_drive (ZipSmith *zip)
{
  add (zip, "C:/x");
}

static void
forge_line_feed (ZipSmith *zip)
{
  add (zip, "bag/data/a\nb");
}

static void
forge_turned (ZipSmith *zip)
{
  add (zip, "bag/data/a\xE2\x80\xAEgpj.exe");
}

static void
forge_not_utf8 (ZipSmith *zip)
{
  add (zip, "bag/data/\xD7\xAA\xD5\xCB.jpg"); /* 转账 in GBK, as some programs write it */
}

static void
forge_zero_byte (ZipSmith *zip)
{
  ZipEntry *entry = add (zip, "bag/data/a.jpg?exe");

  entry->name[strlen ("bag/data/a.jpg")] = '\0';
}

static void
forge_long_name (ZipSmith *zip)
{
  g_autofree char *name = g_strnfill (65535, 'x');

  memcpy (name, "bag/", 4);
  add (zip, name);
}

static void
forge_no_name (ZipSmith *zip)
{
  add (zip, "");
}

static void
forge_twice (ZipSmith *zip)
{
  add (zip, "bag/data/case.json");
}

static void
forge_other_case (ZipSmith *zip)
{
  add (zip, "bag/data/Case.json");
}

/* é as one character and as two. */
static void
forge_other_normalisation (ZipSmith *zip)
{
  add (zip, "bag/data/\xC3\xA9.txt");
  add (zip, "bag/data/e\xCC\x81.txt");
}

static void
forge_file_as_folder (ZipSmith *zip)
{
  add (zip, "bag/bagit.txt/x");
}

static void
forge_two_tops (ZipSmith *zip)
{
  add (zip, "other/bagit.txt");
}

static void
forge_no_top (ZipSmith *zip)
{
  add (zip, "bagit.txt");
}

static void
forge_type (ZipSmith *zip, guint32 mode, guint8 host)
{
  ZipEntry *entry = zip_smith_add (zip, "bag/data/x", "/etc/passwd", 11);

  entry->attributes = mode << 16;
  entry->host = host;
}

static void
forge_link (ZipSmith *zip)
{
  forge_type (zip, S_IFLNK | 0777, 3);
}

static void
forge_link_of_macos (ZipSmith *zip)
{
  forge_type (zip, S_IFLNK | 0777, 19);
}

static void
forge_device (ZipSmith *zip)
{
  forge_type (zip, S_IFCHR | 0666, 3);
}

static void
forge_block_device (ZipSmith *zip)
{
  forge_type (zip, S_IFBLK | 0666, 3);
}

static void
forge_pipe (ZipSmith *zip)
{
  forge_type (zip, S_IFIFO | 0666, 3);
}

static void
forge_folder_by_type (ZipSmith *zip)
{
  forge_type (zip, S_IFDIR | 0777, 3);
}

static void
forge_folder_with_content (ZipSmith *zip)
{
  add (zip, "bag/data/x/");
}

/* As other programs write them. */
static void
forge_folders (ZipSmith *zip)
{
  zip_smith_add (zip, "bag/", "", 0);
  zip_smith_add (zip, "bag/data/", "", 0)->attributes = 0x10;
  zip_smith_add (zip, "bag/data/evidence/", "", 0);
}

static const BagRow rows[] = {
  { "name/absolute", NULL, forge_absolute, CONTENT, "'/etc/passwd' has an absolute path" },
  { "name/upwards", NULL, forge_upwards, CONTENT, "'bag/../../x' leads upwards" },
  { "name/upwards-only", NULL, forge_upwards_only, CONTENT, "'../x' leads upwards" },
  { "name/dot", NULL, forge_dot, CONTENT, "'bag/./x' has an empty part" },
  { "name/empty-part", NULL, forge_empty_part, CONTENT, "'bag//x' has an empty part" },
  { "name/backslash", NULL, forge_backslash, CONTENT, "has a backslash in its name" },
  { "name/drive", NULL, forge_drive, CONTENT, "has a colon in its name" },
  { "name/line-feed", NULL, forge_line_feed, CONTENT, "cannot be seen" },
  { "name/turned", NULL, forge_turned, CONTENT, "cannot be seen" },
  { "name/not-utf8", NULL, forge_not_utf8, CONTENT, "is not valid UTF-8" },
  { "name/zero-byte", NULL, forge_zero_byte, CONTENT, "is not valid UTF-8" },
  { "name/64-kib", NULL, forge_long_name, LIMIT, "is longer than 1024 bytes" },
  { "name/none", NULL, forge_no_name, CONTENT, "is not valid UTF-8" },
  { "name/twice", NULL, forge_twice, CONTENT, "'bag/data/case.json' is there twice" },
  { "name/case", NULL, forge_other_case, CONTENT,
    "'bag/data/Case.json' differs from another one only" },
  { "name/normalisation", NULL, forge_other_normalisation, CONTENT,
    "differs from another one only" },
  { "name/file-as-folder", NULL, forge_file_as_folder, CONTENT, "as if that were a folder" },
  { "name/two-tops", NULL, forge_two_tops, CONTENT, "is not in the one top folder" },
  { "name/no-top", NULL, forge_no_top, CONTENT, "is not in the one top folder" },
  { "type/link", NULL, forge_link, CONTENT, "'bag/data/x' is a link" },
  { "type/link-of-macos", NULL, forge_link_of_macos, CONTENT, "'bag/data/x' is a link" },
  { "type/device", NULL, forge_device, CONTENT, "is a device or pipe" },
  { "type/block-device", NULL, forge_block_device, CONTENT, "is a device or pipe" },
  { "type/pipe", NULL, forge_pipe, CONTENT, "is a device or pipe" },
  { "type/folder", NULL, forge_folder_by_type, CONTENT, "but not by both" },
  { "type/folder-with-content", NULL, forge_folder_with_content, CONTENT,
    "a folder with a content" },
  { "type/folders", NULL, forge_folders, BAG_IS_GOOD, "" },
};

int
main (int argc, char **argv)
{
  return bag_rows_run (argc, argv, rows, G_N_ELEMENTS (rows));
}
