using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Staffing;

/// <summary>課。Part of a ward office; strategies and initiatives belong to one.</summary>
public sealed class Section
{
    /// <summary>名の最大の長さ。</summary>
    public const int NameMaxLength = 40;

    private Section()
    {
    }

    /// <summary>課を作る。</summary>
    /// <param name="ward">区。</param>
    /// <param name="name">名（例: 防災課）。</param>
    public Section(Ward ward, string name) => (WardId, Name) = (ward.Id, name);

    /// <summary>内部の番号。</summary>
    public int Id { get; private set; }

    /// <summary>区の内部の番号。</summary>
    public int WardId { get; private set; }

    /// <summary>名（例: 防災課）。</summary>
    public string Name { get; private set; } = "";

    /// <summary>名を改める。</summary>
    public void Rename(string name) => Name = name;
}
