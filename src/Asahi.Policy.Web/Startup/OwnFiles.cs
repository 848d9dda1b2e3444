using System.Runtime.InteropServices;

namespace Asahi.Policy.Web.Startup;

/// <summary>Whatever this program writes is for its own user: database, keys, files that were made, logs of a sink. Said to
/// the system once, so that no file is forgotten; whoever starts it need not think of it.</summary>
internal static partial class OwnFiles
{
    private const uint NobodyElse = 0b000_111_111;

    public static void Only()
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = Mask(NobodyElse);
        }
    }

    [DllImport("libc", EntryPoint = "umask")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint Mask(uint mask);
}
