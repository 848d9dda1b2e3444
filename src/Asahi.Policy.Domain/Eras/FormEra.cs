namespace Asahi.Policy.Domain.Eras;

/// <summary>様式の世代。Labels, codes and forms belong to an era; an era that has been compared with a real file is closed. What an era asks
/// stands in its folder.</summary>
public enum FormEra
{
    /// <summary>令和元年度までの様式。Not drawn: text, pages and data alone.</summary>
    Heisei = 1,

    /// <summary>令和2年度から令和4年度までの様式1、2、3、5。</summary>
    Reiwa3 = 3,

    /// <summary>令和5年度からの様式。</summary>
    Reiwa5 = 5,
}
