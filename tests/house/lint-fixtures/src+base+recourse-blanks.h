/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once


/* ends in blanks, expect: trailing-blanks */  
int	number; /* expect: tab */
