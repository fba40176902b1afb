/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-offer-characters"

#include "recourse-offer-fold.h"

#include <wchar.h>

/*
 * Traditional characters of the words in resources/knowledge/red-flags.json, sorted, and below each
 * the simplified one, and a few that mean the same here (您 and 你). Not for converting texts: only
 * what the patterns need.
 */
static const wchar_t traditional[] =
    L"並佈佔來係倆倉個們倖側偵偽傭傳債傷傾僅僥僱價儀億儉儘償優儲兇兒內兩冊冪凍凱別刪則"
    L"剛剝創劃劇劑勁動務勝勞勢勳勵勸匯匱區協卹卻厭厲參吳吶員唸問啟喚喪單喲嗎嗚嘆嘍嘗噴"
    L"嚇嚐嚨嚴囑國圍園圖團執場塊壇壓壞壯夠夾奧奪奮她妝妳姪娛婦媽嬸孫學它寢實審寫寶尋對"
    L"導屆屜層屬島崗嶺帐師帳帶幀幣幫幹幾庫廚廠廢廣廳張強彈彙後從復徵徹恆恥悅您惡愛態慘"
    L"慣慮慶慾憂憑憶懇應懲懶懷懸戀戰戲戶挾捨捲掃掙掛採揀換揮損搖搶摺撓撥撲擁擇擊擋擔據"
    L"擬擰擴擺擾攔攜攝攤攬敗敘敵數斷於時晉暫曆曉曬書會東條棄極榮構樓標樣橋機檔檢欄權歎"
    L"歐歡歲歷歸殘殺殼毀毆氣氾決沒況洩涼淨減測湊準滅滙滯滾滿漲潔潛濟濫瀏灣災為無煉煩熱"
    L"營爛爭爺爾牆牠牽狀猶獄獎獨獲獻現瑣環產畢異當療癥發皺盜盡監盤眾睜瞭矚矯碩確碼礙祂"
    L"祇祕禍禮稅種稱積穩穫窮竊競筆節範築簡簽籌籤粵糧糾約紅納紐純紙級細終組結絕絡給統絲"
    L"綁經綠綫維網緊線緣編緩練緻縣縮縱總績織繫繳繼續纔罰罵罷羅羣義習聖聞聯聰聲職聽肅脅"
    L"脣脫腦腳臉臟臨臺與興舉舊艙艱莊華萬葉蒐蓋薦藍藝藥蘇蘭處虛號虧蟲衆術衛衝衹裏補裝裡"
    L"製複襲見規視親覺覽觀觸訂計訊討託記訟訪設許訴診詐評詛詞詢試詭話該詳誇誌認誒誘語誠"
    L"誤說誰課調談請諒論諮諾謀謊講謝謠謹證識譯議護譽讀變讓讚豐貝負財貢貨貪貫責買貸費貼"
    L"資賊賠賣賦質賬賭賴賺購贈贏贖趕趨跡踐蹤躍躭車軌軍軟較載輔輕輝輪輸轄轉轟辦辭辯農迴"
    L"逕這連週進遊運過達違遙遞遠適遲遺還邊郵鄉鄰醫釋釐針釣鈔鉅鉤銀銜銷鋒鋪錄錢錯鍾鎖鎮"
    L"鏈鐘鑑鑒長門閃閉開閑閒間閱闆闖關陣陸陽隊階際隨險隱隸隻雖雙雜離難電靈靜韓頁頂項順"
    L"須預頓領頭頻顆題額願顛類顧顯風飛飢飯餘館饋馬駐駭騎騙騰驅驗驚驟髒體鬆鬍鬥鬧鬱魚鮮"
    L"鳥鳴鹹鹽麥麼黃點黨黴齊齒齡齣龍";
static const wchar_t simplified[] =
    L"并布占来系俩仓个们幸侧侦伪佣传债伤倾仅侥雇价仪亿俭尽偿优储凶儿内两册幂冻凯别删则"
    L"刚剥创划剧剂劲动务胜劳势勋励劝汇匮区协恤却厌厉参吴呐员念问启唤丧单哟吗呜叹喽尝喷"
    L"吓尝咙严嘱国围园图团执场块坛压坏壮够夹奥夺奋他妆你侄娱妇妈婶孙学他寝实审写宝寻对"
    L"导届屉层属岛岗岭账师账带帧币帮干几库厨厂废广厅张强弹汇后从复征彻恒耻悦你恶爱态惨"
    L"惯虑庆欲忧凭忆恳应惩懒怀悬恋战戏户挟舍卷扫挣挂采拣换挥损摇抢折挠拨扑拥择击挡担据"
    L"拟拧扩摆扰拦携摄摊揽败叙敌数断于时晋暂历晓晒书会东条弃极荣构楼标样桥机档检栏权叹"
    L"欧欢岁历归残杀壳毁殴气泛决没况泄凉净减测凑准灭汇滞滚满涨洁潜济滥浏湾灾为无炼烦热"
    L"营烂争爷尔墙他牵状犹狱奖独获献现琐环产毕异当疗症发皱盗尽监盘众睁了瞩矫硕确码碍他"
    L"只秘祸礼税种称积稳获穷窃竞笔节范筑简签筹签粤粮纠约红纳纽纯纸级细终组结绝络给统丝"
    L"绑经绿线维网紧线缘编缓练致县缩纵总绩织系缴继续才罚骂罢罗群义习圣闻联聪声职听肃胁"
    L"唇脱脑脚脸脏临台与兴举旧舱艰庄华万叶搜盖荐蓝艺药苏兰处虚号亏虫众术卫冲只里补装里"
    L"制复袭见规视亲觉览观触订计讯讨托记讼访设许诉诊诈评诅词询试诡话该详夸志认诶诱语诚"
    L"误说谁课调谈请谅论咨诺谋谎讲谢谣谨证识译议护誉读变让赞丰贝负财贡货贪贯责买贷费贴"
    L"资贼赔卖赋质账赌赖赚购赠赢赎赶趋迹践踪跃耽车轨军软较载辅轻辉轮输辖转轰办辞辩农回"
    L"径这连周进游运过达违遥递远适迟遗还边邮乡邻医释厘针钓钞巨钩银衔销锋铺录钱错钟锁镇"
    L"链钟鉴鉴长门闪闭开闲闲间阅板闯关阵陆阳队阶际随险隐隶只虽双杂离难电灵静韩页顶项顺"
    L"须预顿领头频颗题额愿颠类顾显风飞饥饭余馆馈马驻骇骑骗腾驱验惊骤脏体松胡斗闹郁鱼鲜"
    L"鸟鸣咸盐麦么黄点党霉齐齿龄出龙";

/* Letters of other alphabets and signs that look like Latin ones, sorted, and what they look like.
 */
static const wchar_t masks[] = L"ıɡΑΒΕΖΗΙΚΜΝΟΡΤΥΧαεικνορτυЅІАВЕКМНОРСТУХавекмнорстухѕіјѡԁոօℓⅰ"
                               L"ⅼ⓿❶❷❸❹❺❻❼❽❾➀➁➂➊➋➌〇";
static const char faces[] = "igabezhikmnoptyxaeikvoptusiabekmhopctyxabekmhopctyxsijwdnoli"
                            "l01234567891231230";

G_STATIC_ASSERT (sizeof traditional == sizeof simplified);
G_STATIC_ASSERT (G_N_ELEMENTS (masks) == G_N_ELEMENTS (faces));

static gint
find_place (const wchar_t *sorted, guint n, gunichar c)
{
  guint low = 0;
  guint high = n;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if ((gunichar) sorted[middle] == c)
        return (gint) middle;
      if ((gunichar) sorted[middle] < c)
        low = middle + 1;
      else
        high = middle;
    }
  return -1;
}

/**
 * recourse_offer_character_simplify:
 * @c: a character
 *
 * Returns: the simplified character for a traditional one; any other as it is
 */
gunichar
recourse_offer_character_simplify (gunichar c)
{
  gint place;

  if (c < 0x3400)
    return c;
  place = find_place (traditional, G_N_ELEMENTS (traditional) - 1, c);
  return place < 0 ? c : (gunichar) simplified[place];
}

/* Letters in circles and squares that Unicode does not decompose, and those that flags are of. */
static gunichar
unmask_pictured (gunichar c)
{
  static const gunichar first[] = { 0x1f150, 0x1f170, 0x1f1e6 };

  for (guint i = 0; i < G_N_ELEMENTS (first); i++)
    if (c >= first[i] && c < first[i] + 26)
      return 'a' + (c - first[i]);
  return c;
}

/**
 * recourse_offer_character_unmask:
 * @c: a character
 *
 * Returns: the Latin letter or digit that @c is drawn like; any other as it is
 */
gunichar
recourse_offer_character_unmask (gunichar c)
{
  gint place;

  if (c < 0x80)
    return c;
  if (c > 0xffff)
    return unmask_pictured (c);
  place = find_place (masks, G_N_ELEMENTS (masks) - 1, c);
  return place < 0 ? c : (gunichar) faces[place];
}
