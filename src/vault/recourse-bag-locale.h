/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <locale.h>

G_BEGIN_DECLS

/**
 * RecourseBagLocale:
 * @utf8: (nullable): a locale in UTF-8, if the system has one
 * @before: what the thread had
 *
 * libarchive takes names through the locale of the thread, and in that of a bare machine, "C", it
 * loses all that is not ASCII. Whatever the program has set, names in bags are UTF-8.
 */
typedef struct
{
  locale_t utf8;
  locale_t before;
} RecourseBagLocale;

void recourse_bag_locale_init (RecourseBagLocale *self);
void recourse_bag_locale_clear (RecourseBagLocale *self);
void recourse_bag_locale_enter (RecourseBagLocale *self);
void recourse_bag_locale_leave (RecourseBagLocale *self);

G_END_DECLS
