namespace Asahi.Policy.Web.Site.Replies;

/// <summary>Replies that are prepared once and kept (<see cref="ReplyStore"/>): what they say hangs on the record, the settings and the
/// day alone. Said of a door for the public and of all that is behind it; <see cref="NotKeptAttribute"/> takes something out.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class KeptAttribute : Attribute
{
    /// <summary>The fields of the address that the reply depends on. Everything else
    /// behind the question mark is taken away before the page sees it.</summary>
    public string[] Asks { get; init; } = [];

    /// <summary>What a field may say, where that is known: any other word is
    /// as if nothing had been asked. Empty: whatever was asked.</summary>
    public string[] Words { get; init; } = [];

    /// <summary>Whatever else is asked is no matter of kept replies: the door refuses it.</summary>
    public bool RefusesOthers { get; init; }

    /// <summary>It tells of files that are made in the background, and is out of date when one of them has been made.</summary>
    public bool TellsOfFiles { get; init; }

    /// <summary>There are as many as people think of: they get a small room of their own and push out nothing else.</summary>
    public bool IsSearch { get; init; }
}
