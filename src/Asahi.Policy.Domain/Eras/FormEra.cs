namespace Asahi.Policy.Domain.Eras;

/// <summary>様式の世代。Labels, codes and forms belong to an era; an era that has been compared with a real file is closed.</summary>
public enum FormEra
{
    /// <summary>令和2年度から令和4年度までの様式1、2、3、5。</summary>
    Reiwa3 = 3,
}
