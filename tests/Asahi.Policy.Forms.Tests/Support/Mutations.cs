using System.Text;

namespace Asahi.Policy.Forms.Tests.Support;

/// <summary>Damage to a document: whole letters and lines are moved about, so that much of it stays readable text.</summary>
internal static class Mutations
{
    private static readonly string[] _letters = ["\t", "・", "【", "】", "(", "9", "0", "٣", "-", "　", "𠮷", "⻄", "<", "[", "〔", "1-1 ", "経営課題", "円", "\u202E", "\u200B", ":", "。"];

    public static byte[] Damage(string whole, Random random)
    {
        var lines = whole.Split('\n').ToList();

        for (var times = random.Next(1, 5); times > 0; times--)
        {
            var at = random.Next(lines.Count);
            var line = lines[at];

            switch (random.Next(8))
            {
                case 0:
                    lines.RemoveAt(at);
                    lines.Add("");
                    break;
                case 1:
                    lines.Insert(at, lines[random.Next(lines.Count)]);
                    break;
                case 2 when line.Length > 0:
                    lines[at] = line.Remove(random.Next(line.Length), 1);
                    break;
                case 3 or 4:
                    lines[at] = line.Insert(random.Next(line.Length + 1), _letters[random.Next(_letters.Length)]);
                    break;
                case 5 when line.Length > 0:
                    lines[at] = line[..random.Next(line.Length)];
                    break;
                case 6:
                    lines[at] = string.Concat(Enumerable.Repeat(line, random.Next(2, 200)));
                    break;
                default:
                    (lines[at], lines[random.Next(lines.Count)]) = (lines[random.Next(lines.Count)], line);
                    break;
            }
        }

        return Encoding.UTF8.GetBytes(string.Join('\n', lines));
    }
}
