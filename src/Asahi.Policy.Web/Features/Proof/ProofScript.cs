namespace Asahi.Policy.Web.Features.Proof;

/// <summary>The commands that check a ledger that was downloaded, with nothing but what every such machine has.</summary>
public static class ProofScript
{
    public const string Text =
        """
        prev=''
        while IFS= read -r line && IFS= read -r words; do
          case $line in *",\"$prev\"]") ;; *) echo "合わない（つながり）: $line" ;; esac
          seal=$(printf %s "$words" | sha256sum | cut -c1-64)
          case $words in -) ;; *) case $line in *"\"$seal\""*) ;; *) echo "合わない（言葉）: $line" ;; esac ;; esac
          prev=$(printf %s "$line" | sha256sum | cut -c1-64)
        done < ledger.txt
        echo "$prev"
        """;
}
