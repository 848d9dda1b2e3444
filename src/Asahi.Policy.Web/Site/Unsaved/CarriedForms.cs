using Asahi.Policy.Data.Drafts;

namespace Asahi.Policy.Web.Site.Unsaved;

/// <summary>Where what was carried through a sign-in ends: put aside for the person who has opened the form, and for nobody else.</summary>
public sealed class CarriedForms(FormSeal seal, Scratches scratches)
{
    /// <summary>Opened; null: nothing was carried, or nothing of ours.</summary>
    public CarriedForm? Open(string? carried) => seal.OpenCarried(carried);

    /// <summary>Puts it aside. Sent a second time it does nothing where the person has typed on or saved meanwhile.</summary>
    /// <returns>False for somebody else.</returns>
    public async Task<bool> LandAsync(CarriedForm carried, int person, CancellationToken cancellation)
    {
        if (carried.Person != person)
        {
            return false;
        }

        if (carried.Typed.Fields.Count > 0)
        {
            await scratches.KeepAsync(person, carried.Typed, carried.At, cancellation);
        }

        return true;
    }
}
