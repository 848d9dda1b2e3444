namespace Asahi.Policy.Domain.Eras;

/// <summary>様式の世代。Labels, codes and forms belong to an era; an era that has been compared with a real file is closed.</summary>
public enum FormEra
{
    /// <summary>令和2年度から令和4年度までの様式1、2、3、5。</summary>
    Reiwa3 = 3,
}

/// <summary>年度と様式の世代。</summary>
public static class FormEras
{
    /// <summary>ある年度の様式の世代。</summary>
    /// <returns>Null for a year whose forms are not known to the portal: its
    /// documents are refused rather than pressed into the forms of another.</returns>
    public static FormEra? Find(int fiscalYear) => fiscalYear is >= 2020 and <= 2022 ? FormEra.Reiwa3 : null;

    /// <summary>呼び名（例: 令和2年度から令和4年度までの様式）。</summary>
    public static string Name(this FormEra era) => era switch
    {
        FormEra.Reiwa3 => "令和2年度から令和4年度までの様式",
        _ => throw new ArgumentOutOfRangeException(nameof(era), era, "この世代の様式は、まだありません。"),
    };
}
