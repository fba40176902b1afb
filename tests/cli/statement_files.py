# SPDX-License-Identifier: GPL-3.0-or-later
"""Statements as WeChat sends them and as spreadsheets save them, by docs/statement-format.md. All data is made up."""
import csv
import datetime
import io
import os
import shutil
import subprocess
import zipfile

HEADER = ["交易时间", "交易类型", "交易对方", "商品", "收/支", "金额(元)", "支付方式", "当前状态", "交易单号", "商户单号", "备注"]
TIME, KIND, PAYEE, GOODS, DIRECTION, AMOUNT, METHOD, STATUS, TRANSACTION, ORDER, NOTE = range(len(HEADER))

ROWS = [
    ["2026-11-29 14:05:06", "转账", "张三", "转账备注:微信转账", "支出", "¥8,000.00", "零钱", "对方已收钱",
     "1000050001202611290012345678901234\t", "1000050001202611290009876543210\t", "/"],
    ["2026-11-28 09:00:00", "商户消费-退款", "好再来面馆", "牛肉面, 大碗", "收入", "¥12.50", "/", "已退款(￥12.50)",
     "50300001202611280000000000001\t", "M2026112800001\t", "/"],
    ["2026-11-28 08:30:59", "商户消费", "好再来面馆", "牛肉面, 大碗", "支出", "¥25.00", "招商银行信用卡(1234)",
     "已退款(￥12.50)", "4200001234202611280000000001\t", "M2026112800001\t", "加\"辣\""],
    ["2026-11-27 20:00:00", "微信红包（单发）", "发给李四", "/", "支出", "￥200.00", "零钱通", "支付成功",
     "1000039801202611270000000000002\t", "1000039801202611270000000000003\t", "/"],
    ["2026-11-26 10:00:00", "转账", "王五", "转账备注:订金", "支出", "¥500.00", "建设银行储蓄卡(5678)", "对方已退还",
     "1000050001202611260000000000004\t", "/", "/"],
    ["2026-11-25 11:11:11", "扫二维码付款", "赵六", "收款方备注:二维码收款", "支出", "¥0.01", "零钱", "已转账",
     "1000050001202611250000000000005\t", "1000050001202611250000000000006\t", "/"],
    ["2026-11-24 12:00:00", "二维码收款", "孙七", "收款方备注:二维码收款", "收入", "¥88.00", "/", "已收钱",
     "1000050001202611240000000000007\t", "/", "/"],
    ["2026-11-23 13:00:00", "零钱提现", "建设银行(5678)", "/", "/", "¥1,000.00", "建设银行", "提现已到账",
     "1000050001202611230000000000008\t", "/", "服务费¥0.10"],
]


def expected(rows=None):
    """What `statement --json` says of the rows above."""
    words = {"支出": "out", "收入": "in"}
    states = {"对方已收钱": "received", "支付成功": "received", "已转账": "received", "已收钱": "received",
              "已退款(￥12.50)": "received", "对方已退还": "returned"}
    result = []
    for row in rows if rows is not None else ROWS:
        item = {"time": row[TIME].replace(" ", "T") + "+08:00", "kind": row[KIND], "payee": row[PAYEE],
                "goods": row[GOODS], "direction": words.get(row[DIRECTION], "none"), "amount_fen": fen(row[AMOUNT]),
                "method": row[METHOD], "status": row[STATUS], "state": states.get(row[STATUS]),
                "transaction": row[TRANSACTION].strip(), "merchant_order": row[ORDER].strip(), "note": row[NOTE]}
        if row[STATUS].startswith("已退款"):
            item["refunded_fen"] = 1250
        result.append(item)
    return result


def fen(text):
    yuan, cents = text.lstrip("¥￥").replace(",", "").split(".")
    return int(yuan) * 100 + int(cents)


def block(count):
    return ["微信支付账单明细", "微信昵称：[小明,\"共99笔\"]", "起始时间：[2026-11-01 00:00:00] 终止时间：[2026-11-29 23:59:59]",
            "导出类型：[全部]", "导出时间：[2026-11-29 15:00:00]", "", f"共{count}笔记录", "收入：2笔 100.50元",
            "支出：5笔 8725.01元", "中性交易：1笔 1000.00元", "注：", "1. 充值/提现/理财通购买等交易，将计入中性交易",
            "2. 本明细仅供个人对账使用", "", "----------------------微信支付账单明细列表--------------------"]


def make_csv(rows=None, count=None, quoting=csv.QUOTE_MINIMAL, end="\r\n", header=None, head=None):
    rows = ROWS if rows is None else rows
    stream = io.StringIO()
    for line in block(len(rows) if count is None else count) if head is None else head:
        stream.write(line + "," * 8 + end)
    writer = csv.writer(stream, quoting=quoting, lineterminator=end)
    writer.writerow(HEADER if header is None else header)
    writer.writerows(rows)
    return stream.getvalue()


# --- XLSX -----------------------------------------------------------------------------------------------------------

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def escape(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


def letters(column):
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def serial(text, from_1904=False):
    """The number of a spreadsheet for a time."""
    time = datetime.datetime.strptime(text, "%Y-%m-%d %H:%M:%S")
    gone = time - (datetime.datetime(1904, 1, 1) if from_1904 else datetime.datetime(1899, 12, 30))
    return repr(gone.days + gone.seconds / 86400)


class Sheet:
    """Cells one after another, with shared or inline strings."""

    def __init__(self, shared=True, references=True):
        self.shared = {} if shared else None
        self.references = references
        self.rows = []

    def text(self, value):
        if self.shared is None:
            return ' t="inlineStr"', f"<is><t xml:space=\"preserve\">{escape(value)}</t></is>"
        number = self.shared.setdefault(value, len(self.shared))
        return ' t="s"', f"<v>{number}</v>"

    def cell(self, row, column, value):
        if value is None:
            return ""
        kind, inner = self.text(value) if isinstance(value, str) else value
        reference = f' r="{letters(column)}{row}"' if self.references else ""
        return f"<c{reference}{kind}>{inner}</c>"

    def add(self, values):
        row = len(self.rows) + 1
        cells = "".join(self.cell(row, column, value) for column, value in enumerate(values))
        self.rows.append(f'<row r="{row}">{cells}</row>' if self.references else f"<row>{cells}</row>")

    def xml(self):
        return (f'{XML}<worksheet xmlns="{MAIN}"><dimension ref="A1"/><sheetData>{"".join(self.rows)}</sheetData>'
                f'<mergeCells count="1"><mergeCell ref="A1:H1"/></mergeCells></worksheet>')


def number(text):
    return "", f"<v>{text}</v>"


def statement_sheet(rows=None, count=None, shared=True, references=True, numbers=True, from_1904=False, change=None):
    rows = ROWS if rows is None else rows
    sheet = Sheet(shared, references)
    for line in block(len(rows) if count is None else count):
        sheet.add([line or None])
    sheet.add(HEADER)
    for row in rows:
        cells = [cell.strip() for cell in row]
        if numbers:
            cells[TIME] = number(serial(cells[TIME], from_1904))
            cells[AMOUNT] = number(fen(cells[AMOUNT]) / 100)
        sheet.add(change(cells) if change else cells)
    return sheet


def workbook_parts(sheets, from_1904=False, strings=None, names=None):
    """The parts of a workbook, by name."""
    names = names or [f"xl/worksheets/sheet{index + 1}.xml" for index in range(len(sheets))]
    relations = "".join(f'<Relationship Id="rId{index + 1}" Type="{RELATIONS}/worksheet" Target="/{name}"/>'
                        for index, name in enumerate(names))
    listed = "".join(f'<sheet name="Sheet{index + 1}" sheetId="{index + 1}" r:id="rId{index + 1}"/>'
                     for index in range(len(sheets)))
    date = '<workbookPr date1904="1"/>' if from_1904 else "<workbookPr/>"
    parts = {
        "[Content_Types].xml": f'{XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": f'{XML}<Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" '
                       f'Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'{XML}<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}">{date}<sheets>{listed}</sheets>'
                           "</workbook>",
    }
    if strings is not None:
        relations += f'<Relationship Id="rId99" Type="{RELATIONS}/sharedStrings" Target="sharedStrings.xml"/>'
        texts = "".join(f"<si><t>{escape(text)}</t></si>" for text in strings)
        parts["xl/sharedStrings.xml"] = f'{XML}<sst xmlns="{MAIN}">{texts}</sst>'
    parts["xl/_rels/workbook.xml.rels"] = f'{XML}<Relationships xmlns="{PACKAGE}">{relations}</Relationships>'
    parts.update(zip(names, sheets))
    return parts


def pack(parts, method=zipfile.ZIP_DEFLATED):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def make_xlsx(sheet=None, from_1904=False, **options):
    sheet = sheet or statement_sheet(from_1904=from_1904, **options)
    return pack(workbook_parts([sheet.xml()], from_1904, sheet.shared))


# --- The ZIP file ---------------------------------------------------------------------------------------------------


def seven_zip():
    return shutil.which("7zz") or shutil.which("7z") or shutil.which("7za")


def lock(folder, name, content, code, method, archive="locked.zip"):
    """As WeChat packs it: method is AES256, AES128 or ZipCrypto; None where there is no 7-Zip."""
    path = os.path.join(folder, archive)
    with open(os.path.join(folder, name), "wb") as stream:
        stream.write(content)
    if os.path.exists(path):
        os.remove(path)
    subprocess.run([seven_zip(), "a", "-bd", "-tzip", f"-mem={method}", f"-p{code}", path, name], cwd=folder, check=True,
                   stdout=subprocess.DEVNULL)
    os.remove(os.path.join(folder, name))
    return path
