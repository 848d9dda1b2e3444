namespace Asahi.Policy.Web.Features.Search.Finding;

/// <summary>Which letters stand beside each other anywhere in the record, two and three at a time. Most spellings of a word occur nowhere,
/// and need not be looked for. It may take a word for known that is not; never the other way round.</summary>
internal sealed class KnownLetters
{
    private const int Bits = 23;

    private readonly ulong[] _known = new ulong[1 << (Bits - 6)];

    public KnownLetters(IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            for (var at = 0; at + 1 < text.Length; at++)
            {
                Set(Place(text[at], text[at + 1], '\0'));

                if (at + 2 < text.Length)
                {
                    Set(Place(text[at], text[at + 1], text[at + 2]));
                }
            }
        }
    }

    public bool MayHave(string word)
    {
        if (word.Length == 2)
        {
            return IsSet(Place(word[0], word[1], '\0'));
        }

        for (var at = 0; at + 2 < word.Length; at++)
        {
            if (!IsSet(Place(word[at], word[at + 1], word[at + 2])))
            {
                return false;
            }
        }

        return true;
    }

    private static uint Place(char first, char second, char third)
    {
        var mixed = (first * 0x9E3779B97F4A7C15UL) ^ (second * 0xC2B2AE3D27D4EB4FUL) ^ (third * 0x165667B19E3779F9UL);

        return (uint)((mixed * 0xD6E8FEB86659FD93UL) >> (64 - Bits));
    }

    private void Set(uint place) => _known[place >> 6] |= 1UL << (int)(place & 63);

    private bool IsSet(uint place) => (_known[place >> 6] & (1UL << (int)(place & 63))) != 0;
}
